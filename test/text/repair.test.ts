import { describe, expect, it } from "vitest";
import { repair } from "../../src/text/repair.ts";

describe("repair", () => {
  it.each([
    ["Ã©tÃ©", "été"],
    ["Lâ€™ÉlysÃ©e", "L’Élysée"],
    ["ErdoÄŸan", "Erdoğan"],
    ["Å½iÅ¾ek", "Žižek"],
  ])("reads %s as %s", (broken, whole) => {
    expect(repair(broken)).toMatchObject({ text: whole, damaged: true });
  });

  it.each(["« la totalité », dit-il", "« ÉGALITÉ »", "l’an passé »", "À L’UNANIMITÉ »", "IRMÃ", "déjà »"])(
    "leaves %s alone",
    (sound) => {
      expect(repair(sound)).toEqual({ text: sound, map: null, damaged: false });
    },
  );

  it("leads every offset back to the source", () => {
    const { text, map } = repair("d&eacute;j&agrave; vu");
    expect(text).toBe("déjà vu");
    expect(map === null ? [] : [...map]).toEqual([0, 1, 9, 10, 18, 19, 20, 21]);
  });
});
