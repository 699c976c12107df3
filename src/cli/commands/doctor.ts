import { parseArgs } from "node:util";
import { examine } from "../../service/doctor.ts";
import { rebuild } from "../../service/rebuild.ts";
import { countDocuments, openRegister } from "../../store/index.ts";
import { Exit } from "../exit.ts";
import { print, say, type Io } from "../io.ts";
import { registerOf, registerOptions } from "../options.ts";

/** Opens the register as it is: bringing what is derived up to date would be a repair. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { ...registerOptions, rebuild: { type: "boolean" }, json: { type: "boolean" } },
  });
  const { register } = io.messages;
  const database = await openRegister(registerOf(values, io), { create: false });
  try {
    if (values.rebuild === true) {
      await database.transaction((sql) => rebuild(sql, "doctor --rebuild"));
      say(io, register.rebuilt(await countDocuments(database)));
    }
    const { documents, contacts, findings } = await examine(database);
    if (values.json === true) for (const finding of findings) await print(io, JSON.stringify(finding));
    else for (const f of findings) await print(io, register.finding(f.check, f.subject, f.detail));
    say(io, findings.length === 0 ? register.healthy(documents, contacts) : register.unhealthy(findings.length));
    return findings.length === 0 ? Exit.done : Exit.failed;
  } finally {
    await database.close();
  }
}
