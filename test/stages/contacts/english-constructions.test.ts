import { describe, expect, it } from "vitest";
import { extract } from "../../../src/extract.ts";
import { realLexicon } from "../../fixtures/lexicon.ts";

const lexicon = realLexicon();
const NEUTRAL = "The markets ended the week slightly higher, in volumes that the holidays had made thin.";

/** Kind, status, day, place, people and who asked, as read on a Wednesday; "\\n" is a line break. */
const contacts = (text: string): string =>
  extract(
    {
      id: "sha256:test",
      text: text.includes("\\n") ? text.replaceAll("\\n", "\n") : `${text} ${NEUTRAL}`,
      source: {},
      published: "2024-05-15",
      language: "en",
    },
    lexicon,
  )
    .contacts.map(
      (c) =>
        `${c.kind} ${c.status} ${c.date?.edtf ?? "-"}${c.place === null ? "" : ` @${c.place.name}`}: ${c.participants
          .map((p) => p.name)
          .sort()
          .join(", ")}${c.initiator === null ? "" : ` <${c.initiator.name}`}`,
    )
    .join(" | ");

const TOLD = `
Emmanuel Macron, who arrived in Berlin on Monday, met Olaf Scholz on Tuesday. => visit held 2024-05-13 @Berlin: Emmanuel Macron, Olaf Scholz | meeting held 2024-05-14 @Berlin: Emmanuel Macron, Olaf Scholz
Emmanuel Macron phoned Olaf Scholz on Monday and Rishi Sunak on Tuesday. => call held 2024-05-13: Emmanuel Macron, Olaf Scholz <Emmanuel Macron | call held 2024-05-14: Emmanuel Macron, Rishi Sunak <Emmanuel Macron
Emmanuel Macron met Olaf Scholz on Monday and Rishi Sunak on Tuesday. => meeting held 2024-05-13: Emmanuel Macron, Olaf Scholz | meeting held 2024-05-14: Emmanuel Macron, Rishi Sunak
Emmanuel Macron spoke with Olaf Scholz and with Rishi Sunak on Monday. => talks held 2024-05-13: Emmanuel Macron, Olaf Scholz | talks held 2024-05-13: Emmanuel Macron, Rishi Sunak
Emmanuel Macron spoke on Monday with Olaf Scholz, with Rishi Sunak and with Joe Biden. => talks held 2024-05-13: Emmanuel Macron, Olaf Scholz | talks held 2024-05-13: Emmanuel Macron, Rishi Sunak | talks held 2024-05-13: Emmanuel Macron, Joe Biden
Emmanuel Macron had spoken separately with Olaf Scholz and Rishi Sunak and with Joe Biden on Monday. => talks held 2024-05-13: Emmanuel Macron, Olaf Scholz | talks held 2024-05-13: Emmanuel Macron, Rishi Sunak | talks held 2024-05-13: Emmanuel Macron, Joe Biden
Joe Biden and Xi Jinping had spoken by phone in February and in September. => call held 2024-02: Joe Biden, Xi Jinping | call held 2023-09: Joe Biden, Xi Jinping
Joe Biden and Xi Jinping spoke by phone on 3 March and 10 April. => call held 2024-03-03: Joe Biden, Xi Jinping | call held 2024-04-10: Joe Biden, Xi Jinping
Joe Biden and Xi Jinping spoke twice, on Monday and on Tuesday. => talks held 2024-05-13: Joe Biden, Xi Jinping | talks held 2024-05-14: Joe Biden, Xi Jinping
"I spoke with Vladimir Putin on Monday," Emmanuel Macron told reporters. => talks held 2024-05-13: Emmanuel Macron, Vladimir Putin
"I had a long call with Vladimir Putin on Monday," said Emmanuel Macron. => call held 2024-05-13: Emmanuel Macron, Vladimir Putin
"Vladimir Putin called me on Monday," Emmanuel Macron said. => call held 2024-05-13: Emmanuel Macron, Vladimir Putin <Vladimir Putin
"I called President Putin," Emmanuel Macron wrote on X on Monday. => call held 2024-05-13: Emmanuel Macron, Vladimir Putin <Emmanuel Macron
Emmanuel Macron extended an invitation to Olaf Scholz to visit Paris. => visit proposed - @Paris: Emmanuel Macron, Olaf Scholz <Emmanuel Macron
Olaf Scholz was invited by Emmanuel Macron to visit France. => visit proposed - @France: Emmanuel Macron, Olaf Scholz <Emmanuel Macron
Olaf Scholz has been invited to Paris by Emmanuel Macron. => visit proposed - @Paris: Emmanuel Macron, Olaf Scholz <Emmanuel Macron
Emmanuel Macron has invited Olaf Scholz to pay a state visit to France. => visit proposed - @France: Emmanuel Macron, Olaf Scholz <Emmanuel Macron
Olaf Scholz accepted an invitation to visit France. => visit planned - @France: France, Olaf Scholz
Antony Blinken will travel to Paris on Thursday and to Berlin on Friday. => visit planned 2024-05-16 @Paris: Antony Blinken, France | visit planned 2024-05-17 @Berlin: Antony Blinken, Germany
Boris Johnson will travel to Berlin on Thursday to see Olaf Scholz and to Paris on Friday to see Emmanuel Macron. => visit planned 2024-05-16 @Berlin: Boris Johnson, Olaf Scholz | visit planned 2024-05-17 @Paris: Boris Johnson, Emmanuel Macron
Antony Blinken will visit Germany, France and Italy next week. => visit planned 2024-05-20/2024-05-26 @Germany: Antony Blinken, Germany | visit planned 2024-05-20/2024-05-26 @France: Antony Blinken, France | visit planned 2024-05-20/2024-05-26 @Italy: Antony Blinken, Italy
Emmanuel Macron and Olaf Scholz arrived in Kyiv on Monday. => visit held 2024-05-13 @Kyiv: Emmanuel Macron, Olaf Scholz, Ukraine
Emmanuel Macron and Olaf Scholz visited Kyiv on Monday. => visit held 2024-05-13 @Kyiv: Emmanuel Macron, Olaf Scholz, Ukraine
Antony Blinken will hold several meetings in Geneva on Friday. => 
Emmanuel Macron will speak on Friday. => 
The peace talks between Russia and Ukraine are stalled. => 
Emmanuel Macron called for dialogue between Russia and Ukraine. => 
Emmanuel Macron urged direct talks between India and Pakistan. => 
Saudi Arabia suspended all dialogue with Qatar. => 
Talks between Russia and Ukraine were held in Istanbul on Monday. => talks held 2024-05-13 @Istanbul: Russia, Ukraine
Would a direct dialogue between Washington and Pyongyang help? => 
Did Joe Biden call Vladimir Putin? => 
Joe Biden and Xi Jinping spoke by phone on Monday. The call was requested by Beijing. => call held 2024-05-13: Joe Biden, Xi Jinping <China
Joe Biden and Xi Jinping spoke by phone on Monday. The call took place at the request of the Chinese side. => call held 2024-05-13: Joe Biden, Xi Jinping <China
Joe Biden and Xi Jinping spoke by phone on Monday at Xi's request. => call held 2024-05-13: Joe Biden, Xi Jinping <Xi Jinping
Joe Biden and Xi Jinping held a call on Monday, initiated by Beijing. => call held 2024-05-13: Joe Biden, Xi Jinping <China
Joe Biden spoke with Xi Jinping on Monday in a call coordinated by Olaf Scholz. => call held 2024-05-13: Joe Biden, Xi Jinping
The meeting between Joe Biden and Xi Jinping was held at Xi's request on Monday. => meeting held 2024-05-13: Joe Biden, Xi Jinping <Xi Jinping
At the request of the American side, Joe Biden spoke with Xi Jinping on Monday. => talks held 2024-05-13: Joe Biden, Xi Jinping <United States
Joe Biden took a call from Xi Jinping on Monday. => call held 2024-05-13: Joe Biden, Xi Jinping <Xi Jinping
Joe Biden returned Xi Jinping's call on Monday. => call held 2024-05-13: Joe Biden, Xi Jinping
They agreed to step up visits of ministers. => 
Joe Biden and Xi Jinping agreed on more high-level visits. => 
Readout of President Biden's Call with President Xi Jinping\\n\\nThe leaders discussed trade. => call held -: Joe Biden, Xi Jinping
Readout of Secretary Blinken's Meeting with Wang Yi\\n\\nThe following is attributable to a spokesperson. => meeting held -: Antony Blinken, Wang Yi
Secretary Blinken's Call with Foreign Minister Wang Yi\\n\\nThe following is attributable to a spokesperson. => call held -: Antony Blinken, Wang Yi
Macron-Putin call on Ukraine\\n\\nThe markets fell. => call held -: Emmanuel Macron, Vladimir Putin
Macron and Putin in phone talks\\n\\nThe markets fell. => call held -: Emmanuel Macron, Vladimir Putin
Macron on phone with Putin\\n\\nThe markets fell. => call held -: Emmanuel Macron, Vladimir Putin
Macron, Putin to meet in Moscow\\n\\nThe markets fell. => meeting planned - @Moscow: Emmanuel Macron, Vladimir Putin
Vladimir Putin would not take Emmanuel Macron's call. => call refused -: Emmanuel Macron, Vladimir Putin <Emmanuel Macron
Vladimir Putin did not take Emmanuel Macron's calls. => call refused -: Emmanuel Macron, Vladimir Putin <Emmanuel Macron
Vladimir Putin took no call from Emmanuel Macron. => call refused -: Emmanuel Macron, Vladimir Putin <Emmanuel Macron
Vladimir Putin has declined a meeting with Emmanuel Macron. => meeting refused -: Emmanuel Macron, Vladimir Putin
Vladimir Putin turned down an invitation to meet Emmanuel Macron. => meeting refused -: Emmanuel Macron, Vladimir Putin
Vladimir Putin rejected Emmanuel Macron's request for a call. => call refused -: Emmanuel Macron, Vladimir Putin <Emmanuel Macron
Emmanuel Macron was to have met Vladimir Putin on Monday. => meeting cancelled 2024-05-13: Emmanuel Macron, Vladimir Putin
Emmanuel Macron was to have hosted Vladimir Putin in Paris on Monday. => meeting cancelled 2024-05-13 @Paris: Emmanuel Macron, Vladimir Putin
Emmanuel Macron will no longer meet Vladimir Putin on Friday. => meeting cancelled 2024-05-17: Emmanuel Macron, Vladimir Putin
The meeting of Emmanuel Macron and Vladimir Putin planned for Friday would not be held, officials said. => meeting cancelled 2024-05-17: Emmanuel Macron, Vladimir Putin
Emmanuel Macron pulled out of a meeting with Vladimir Putin. => meeting cancelled -: Emmanuel Macron, Vladimir Putin
Emmanuel Macron's visit to Moscow has been put off. => visit cancelled - @Moscow: Emmanuel Macron, Russia
Emmanuel Macron will not travel to Moscow on Friday as planned. => visit cancelled 2024-05-17 @Moscow: Emmanuel Macron, Russia
The Kremlin denied any contact between Vladimir Putin and Olaf Scholz. => talks denied -: Olaf Scholz, Vladimir Putin
Vladimir Putin did not speak with Olaf Scholz, the Kremlin said. => talks denied -: Olaf Scholz, Vladimir Putin
There was no call between Vladimir Putin and Olaf Scholz on Monday. => call denied 2024-05-13: Olaf Scholz, Vladimir Putin
If Emmanuel Macron and Vladimir Putin met, the war could end. => 
Emmanuel Macron should call Vladimir Putin. => 
Emmanuel Macron would have liked to meet Vladimir Putin. => 
Conditions for a meeting between Emmanuel Macron and Vladimir Putin have been created. => 
There is no need for a call between Emmanuel Macron and Vladimir Putin. => 
Emmanuel Macron met the chief executive of Airbus, Guillaume Faury, on Monday. => 
Emmanuel Macron met Kylian Mbappé on Monday. => 
England met France at Wembley on Saturday. => 
France will meet Germany in the final on Friday. => 
Emmanuel Macron met troops in Mali on Monday. => 
Emmanuel Macron spent three hours with Vladimir Putin on Monday. => meeting held 2024-05-13: Emmanuel Macron, Vladimir Putin
Emmanuel Macron and Vladimir Putin spent less than four hours together. => meeting held -: Emmanuel Macron, Vladimir Putin
Emmanuel Macron sat for four hours opposite Vladimir Putin. => meeting held -: Emmanuel Macron, Vladimir Putin
Emmanuel Macron sat in the gardens beside Vladimir Putin. => meeting held -: Emmanuel Macron, Vladimir Putin
Joe Biden spoke by phone with Xi Jinping on Monday following a request from Beijing. => call held 2024-05-13: Joe Biden, Xi Jinping <China
Joe Biden spoke by phone with Xi Jinping on Monday in response to a request from the Chinese side. => call held 2024-05-13: Joe Biden, Xi Jinping <China
The call between Joe Biden and Xi Jinping on Monday took place at the prompting of Olaf Scholz. => call held 2024-05-13: Joe Biden, Xi Jinping <Olaf Scholz
`;

describe("English constructions and what they tell", () => {
  it.each(
    TOLD.trim()
      .split("\n")
      .map((line) => line.split(/ => ?/) as [string, string]),
  )("%s", (text, expected) => {
    expect(contacts(text)).toBe(expected);
  });
});
