import { describe, expect, it } from "vitest";
import { contacts } from "./english.ts";

/** A sentence and what it tells, each on a line; grouped by what it varies. */
const TABLES: Readonly<Record<string, string>> = {
  "what is wished, asked for, or of none in particular": `
Emmanuel Macron has put in a request for a call with Vladimir Putin. => call proposed -: Emmanuel Macron, Vladimir Putin
Paris has filed a request for a call between Emmanuel Macron and Vladimir Putin. => call proposed -: Emmanuel Macron, Vladimir Putin
Ankara repeated its readiness to host a meeting between Vladimir Putin and Volodymyr Zelensky. => meeting proposed -: Vladimir Putin, Volodymyr Zelenskyy
The Kremlin played down the idea that a summit between Vladimir Putin and Volodymyr Zelensky was likely to take place soon. => summit proposed -: Vladimir Putin, Volodymyr Zelenskyy
Emmanuel Macron is considering a meeting with Vladimir Putin. => meeting proposed -: Emmanuel Macron, Vladimir Putin
Any meeting between Emmanuel Macron and Vladimir Putin must be well prepared. => 
Emmanuel Macron said the right time for a phone conversation with Vladimir Putin would come. => 
Dmitry Peskov was asked whether preparations were under way for Vladimir Putin's talks with Emmanuel Macron. => 
Asked whether Vladimir Putin would meet Emmanuel Macron, Dmitry Peskov shrugged. => 
Emmanuel Macron smiled when asked whether he had met Vladimir Putin on Monday. => meeting held 2024-05-13: Emmanuel Macron, Vladimir Putin
Moscow is not preparing for a meeting between Vladimir Putin and Emmanuel Macron. => 
There are no concrete plans for talks between Vladimir Putin and Emmanuel Macron. => 
Emmanuel Macron has yet to meet Vladimir Putin. => 
A meeting between Emmanuel Macron and Vladimir Putin is planned for Friday. => meeting planned 2024-05-17: Emmanuel Macron, Vladimir Putin`,
  "what is undone or denied": `
A meeting between Emmanuel Macron and Vladimir Putin was scheduled during the forum, but the storm prevented it. => meeting cancelled -: Emmanuel Macron, Vladimir Putin
A meeting between Emmanuel Macron and Vladimir Putin was scheduled for Friday. The storm prevented the meeting. => meeting cancelled 2024-05-17: Emmanuel Macron, Vladimir Putin
Sergey Lavrov has dropped his plan to visit Paris. => visit cancelled -: France, Sergey Lavrov
The Elysee denied a report that Emmanuel Macron had offered to meet Vladimir Putin. => meeting denied -: Emmanuel Macron, Vladimir Putin
The claim that Emmanuel Macron requested a meeting with Vladimir Putin is untrue, the Elysee said. => meeting denied -: Emmanuel Macron, Vladimir Putin
Reports that Emmanuel Macron met Vladimir Putin are false, the Elysee said. => meeting denied -: Emmanuel Macron, Vladimir Putin
Emmanuel Macron submitted a request for a call with Xi Jinping on Saturday. The Chinese side has declined the request. => call refused 2024-05-11: Emmanuel Macron, Xi Jinping
Vladimir Putin does not refuse to meet Emmanuel Macron. => meeting proposed -: Emmanuel Macron, Vladimir Putin`,
  invitations: `
Emmanuel Macron and Vladimir Putin have invited each other to visit their countries. => visit proposed -: Emmanuel Macron, Vladimir Putin
Emmanuel Macron extended an invitation to Vladimir Putin to visit Paris. => visit proposed -: Emmanuel Macron, Vladimir Putin
Vladimir Putin accepted Emmanuel Macron's invitation to visit Paris. => visit planned -: Emmanuel Macron, Vladimir Putin
Narendra Modi arrived in Paris on Monday at the invitation of Emmanuel Macron. => visit held 2024-05-13: Emmanuel Macron, Narendra Modi`,
  "what is talked about is nobody's partner": `
Emmanuel Macron discussed relations with China with Joe Biden on Monday. => talks held 2024-05-13: Emmanuel Macron, Joe Biden
Emmanuel Macron discussed the trade war with Joe Biden on Monday. => talks held 2024-05-13: Emmanuel Macron, Joe Biden
In a call on Monday, Emmanuel Macron and Joe Biden discussed the steps taken by the European Union. => call held 2024-05-13: Emmanuel Macron, Joe Biden`,
  "calls in person, and by wire": `
Sergey Lavrov paid a courtesy call on Narendra Modi on Monday. => meeting held 2024-05-13: Narendra Modi, Sergey Lavrov
Sergey Lavrov called on Narendra Modi in New Delhi on Monday. => meeting held 2024-05-13: Narendra Modi, Sergey Lavrov
Sergey Lavrov called on Narendra Modi to choose a side on Monday. => 
Joe Biden called the presidents of France, Turkey and Ukraine on Monday. => call held 2024-05-13: Emmanuel Macron, Joe Biden | call held 2024-05-13: Joe Biden, Recep Tayyip Erdoğan | call held 2024-05-13: Joe Biden, Volodymyr Zelenskyy
Narendra Modi cabled Vladimir Putin on Monday. => message held 2024-05-13: Narendra Modi, Vladimir Putin`,
  "letters and those who carry them": `
Sergey Lavrov delivered a letter from the President of Russia to Narendra Modi on Monday. => letter held 2024-05-13: Narendra Modi, Vladimir Putin
The letter from Vladimir Putin was handed to Narendra Modi by Sergey Lavrov on Monday. => letter held 2024-05-13: Narendra Modi, Vladimir Putin`,
  "days of something else": `
It was Emmanuel Macron's second call with Vladimir Putin in four days. => call held -: Emmanuel Macron, Vladimir Putin | call held -: Emmanuel Macron, Vladimir Putin
It was the third call between Emmanuel Macron and Vladimir Putin since Macron's victory on May 14. => call held -: Emmanuel Macron, Vladimir Putin
Emmanuel Macron proposed a meeting with Vladimir Putin in the second half of June. => meeting proposed 2024-06: Emmanuel Macron, Vladimir Putin
Emmanuel Macron will meet Xi Jinping in June. Olaf Scholz said that the meeting between Emmanuel Macron and Xi Jinping is very important. => meeting planned 2024-06: Emmanuel Macron, Xi Jinping`,
  "ministers by their style, royals by their given name, delegations by their states": `
Secretary Blinken spoke with Sergey Lavrov on Monday. => talks held 2024-05-13: Antony Blinken, Sergey Lavrov
Secretary of State Antony Blinken was in Paris. The Secretary met Emmanuel Macron on Monday. => meeting held 2024-05-13: Antony Blinken, Emmanuel Macron
The permanent secretary met Emmanuel Macron on Monday. => 
Crown Prince Mohammed bin Salman was in Riyadh. Emmanuel Macron met Prince Mohammed on Monday. => meeting held 2024-05-13: Emmanuel Macron, Mohammed bin Salman
A meeting between Russian and Ukrainian delegations took place on Monday. => meeting held 2024-05-13: Russia, Ukraine
EU HR Josep Borrell met Antony Blinken on Monday. => meeting held 2024-05-13: Antony Blinken, Josep Borrell`,
  "small words around names": `
On Monday William Ruto received a message from his Ugandan counterpart, Yoweri Museveni. => message held 2024-05-13: William Ruto, Yoweri Museveni
Emmanuel Macron and his French delegation met Narendra Modi on Monday. => meeting held 2024-05-13: Emmanuel Macron, Narendra Modi
Volodymyr Zelensky met on Monday with US special envoy to Ukraine Keith Kellogg. => meeting held 2024-05-13: Keith Kellogg, Volodymyr Zelenskyy
Emmanuel Macron welcomed Russia and Ukraine's exchange of prisoners on Monday. => 
Emmanuel Macron called Russia out on Monday over the blockade. => 
Dmitry Peskov told reporters on a conference call that Vladimir Putin and Emmanuel Macron could meet. => meeting proposed -: Emmanuel Macron, Vladimir Putin
Joe Biden looked forward to hosting Narendra Modi later this year. => meeting planned 2024: Joe Biden, Narendra Modi`,
  "heads of firms": `
Apple chief Tim Cook called on Narendra Modi on Monday. => 
NATO chief Jens Stoltenberg called on Narendra Modi on Monday. => meeting held 2024-05-13: Jens Stoltenberg, Narendra Modi`,
};

describe.each(Object.entries(TABLES))("English pages: %s", (_, table) => {
  it.each(
    table
      .trim()
      .split("\n")
      .map((line) => line.split(" => ").map((part) => part.trim()) as [string, string?]),
  )("%s", (text, expected) => {
    expect(contacts(text).join(" | ")).toBe(expected ?? "");
  });
});
