import { describe, expect, it } from "vitest";
import { contacts } from "./english.ts";

/** A sentence and what it tells, each on a line. */
const PARADIGMS = `
President Joe Biden spoke by telephone today with President Xi Jinping of China. => call held 2024-05-15: Joe Biden, Xi Jinping
Joe Biden and his Chinese counterpart, Xi Jinping, spoke by phone on Tuesday. => call held 2024-05-14: Joe Biden, Xi Jinping
Joe Biden and China's president, Xi Jinping, spoke by phone on Tuesday for two hours. => call held 2024-05-14: Joe Biden, Xi Jinping
President Joe Biden, Prime Minister Benjamin Netanyahu of Israel and Mohammed bin Salman, the crown prince of Saudi Arabia, spoke on Tuesday. => talks held 2024-05-14: Benjamin Netanyahu, Joe Biden, Mohammed bin Salman
U.S. President Joe Biden, French President Emmanuel Macron, German Chancellor Olaf Scholz and British Prime Minister Rishi Sunak held a call on Monday. => call held 2024-05-13: Emmanuel Macron, Joe Biden, Olaf Scholz, Rishi Sunak
Emmanuel Macron and Vladimir Putin have talked. => talks held -: Emmanuel Macron, Vladimir Putin
Emmanuel Macron rang his Turkish colleague, Recep Tayyip Erdogan, on Sunday. => call held 2024-05-12: Emmanuel Macron, Recep Tayyip Erdoğan
Emmanuel Macron rang Vladimir Putin on Sunday evening. => call held 2024-05-12: Emmanuel Macron, Vladimir Putin
Emmanuel Macron dialled Vladimir Putin on Sunday. => call held 2024-05-12: Emmanuel Macron, Vladimir Putin
Vladimir Putin took a call from Emmanuel Macron on Sunday. => call held 2024-05-12: Emmanuel Macron, Vladimir Putin
Vladimir Putin received a phone call from Emmanuel Macron on Sunday. => call held 2024-05-12: Emmanuel Macron, Vladimir Putin
Emmanuel Macron hung up with Vladimir Putin an hour ago. => call held -: Emmanuel Macron, Vladimir Putin
Emmanuel Macron and Vladimir Putin were back on the line on Monday. => call held 2024-05-13: Emmanuel Macron, Vladimir Putin
Emmanuel Macron and Vladimir Putin spent 90 minutes on the phone on Monday. => call held 2024-05-13: Emmanuel Macron, Vladimir Putin
Emmanuel Macron spent two hours on the phone with Vladimir Putin on Monday. => call held 2024-05-13: Emmanuel Macron, Vladimir Putin
Emmanuel Macron got on the phone with Vladimir Putin on Monday. => call held 2024-05-13: Emmanuel Macron, Vladimir Putin
Emmanuel Macron was on the phone to Vladimir Putin on Monday. => call held 2024-05-13: Emmanuel Macron, Vladimir Putin
Biden's call with Xi on Tuesday lasted two hours. Joe Biden pressed Xi Jinping on Taiwan. => call held 2024-05-14: Joe Biden, Xi Jinping
Tuesday's call between Joe Biden and Xi Jinping lasted two hours. => call held 2024-05-14: Joe Biden, Xi Jinping
In a Tuesday call with Xi Jinping, Joe Biden raised Taiwan. => call held 2024-05-14: Joe Biden, Xi Jinping
In a half-hour phone call, Joe Biden told Xi Jinping that Taiwan mattered. => call held -: Joe Biden, Xi Jinping
Joe Biden told Xi Jinping in a phone call on Tuesday that he would not yield. => call held 2024-05-14: Joe Biden, Xi Jinping
Speaking by phone with Xi Jinping on Tuesday, Joe Biden raised Taiwan. => call held 2024-05-14: Joe Biden, Xi Jinping
After speaking with Xi Jinping on Tuesday, Joe Biden said that he was satisfied. => talks held 2024-05-14: Joe Biden, Xi Jinping
Joe Biden said he had spoken with Xi Jinping on Tuesday. => talks held 2024-05-14: Joe Biden, Xi Jinping
Joe Biden and Xi Jinping held a phone call on Tuesday, their first since November. => call held 2024-05-14: Joe Biden, Xi Jinping
Joe Biden held a call with Xi Jinping on Tuesday. => call held 2024-05-14: Joe Biden, Xi Jinping
Joe Biden had a call with Xi Jinping on Tuesday at Beijing's request. => call held 2024-05-14: Joe Biden, Xi Jinping
The call, requested by Beijing, took place on Tuesday between Joe Biden and Xi Jinping. => call held 2024-05-14: Joe Biden, Xi Jinping
The call on Tuesday between Joe Biden and Xi Jinping was initiated by the Chinese side. => call held 2024-05-14: Joe Biden, Xi Jinping
Vladimir Putin was telephoned by Emmanuel Macron on Sunday. => call held 2024-05-12: Emmanuel Macron, Vladimir Putin
Vladimir Putin, whom Emmanuel Macron had phoned on Sunday, welcomed the idea. => call held 2024-05-12: Emmanuel Macron, Vladimir Putin
Xi Jinping, who spoke with Joe Biden by phone on Tuesday, warned against interference. => call held 2024-05-14: Joe Biden, Xi Jinping
Antony Blinken met with Wang Yi on the sidelines of a summit in Bali on Saturday. => meeting held 2024-05-11: Antony Blinken, Wang Yi
Antony Blinken met his Chinese counterpart Wang Yi in Munich on Saturday. => meeting held 2024-05-11: Antony Blinken, Wang Yi
Antony Blinken sat down with Wang Yi in Munich on Saturday. => meeting held 2024-05-11: Antony Blinken, Wang Yi
Antony Blinken and Wang Yi sat down for two hours in Munich on Saturday. => meeting held 2024-05-11: Antony Blinken, Wang Yi
Antony Blinken huddled with Wang Yi in Munich on Saturday. => meeting held 2024-05-11: Antony Blinken, Wang Yi
Joe Biden and Xi Jinping had a pull-aside at the summit in Bali on Saturday. => meeting held 2024-05-11: Joe Biden, Xi Jinping
Joe Biden and Xi Jinping had a tête-à-tête in Bali on Saturday. => meeting held 2024-05-11: Joe Biden, Xi Jinping
Joe Biden hosted Olaf Scholz at the White House on Friday. => meeting held 2024-05-10: Joe Biden, Olaf Scholz
Olaf Scholz was hosted by Joe Biden at the White House on Friday. => meeting held 2024-05-10: Joe Biden, Olaf Scholz
Olaf Scholz was received by Joe Biden in the Oval Office on Friday. => meeting held 2024-05-10: Joe Biden, Olaf Scholz
Joe Biden welcomed Olaf Scholz to the White House on Friday. => meeting held 2024-05-10: Joe Biden, Olaf Scholz
Emmanuel Macron dined with Xi Jinping in Paris on Monday. => meeting held 2024-05-13: Emmanuel Macron, Xi Jinping
Emmanuel Macron and Xi Jinping dined together in Paris on Monday. => meeting held 2024-05-13: Emmanuel Macron, Xi Jinping
Emmanuel Macron had lunch with Xi Jinping in Paris on Monday. => meeting held 2024-05-13: Emmanuel Macron, Xi Jinping
Olaf Scholz is expected in Kyiv on Friday, where he is to see Volodymyr Zelensky. => visit planned 2024-05-17: Olaf Scholz, Volodymyr Zelenskyy
Volodymyr Zelensky is expected at the White House on Friday, Joe Biden said. => visit planned 2024-05-17: Joe Biden, Volodymyr Zelenskyy
Joe Biden invited Narendra Modi to Washington. => visit proposed -: Joe Biden, Narendra Modi
Joe Biden cancelled his meeting with Xi Jinping. => meeting cancelled -: Joe Biden, Xi Jinping
A meeting between Joe Biden and Xi Jinping planned for Thursday has been called off. => meeting cancelled 2024-05-16: Joe Biden, Xi Jinping
Joe Biden's planned meeting with Xi Jinping was cancelled on Tuesday. => meeting cancelled -: Joe Biden, Xi Jinping
The call between Joe Biden and Xi Jinping has been postponed. => call cancelled -: Joe Biden, Xi Jinping
There will be no meeting between Joe Biden and Vladimir Putin in Geneva. => meeting cancelled -: Joe Biden, Vladimir Putin
Vladimir Putin refused to take a call from Olaf Scholz. => call refused -: Olaf Scholz, Vladimir Putin
Vladimir Putin declined to meet Volodymyr Zelensky. => meeting refused -: Vladimir Putin, Volodymyr Zelenskyy
The Kremlin denied that Vladimir Putin had spoken with Olaf Scholz. => talks denied -: Olaf Scholz, Vladimir Putin
No call took place between Vladimir Putin and Olaf Scholz, Dmitry Peskov said. => call denied -: Olaf Scholz, Vladimir Putin
Dmitry Peskov said Vladimir Putin and Olaf Scholz had not spoken on Sunday. => talks denied 2024-05-12: Olaf Scholz, Vladimir Putin
Vladimir Putin and Olaf Scholz may speak on Friday, Dmitry Peskov said. => talks proposed 2024-05-17: Olaf Scholz, Vladimir Putin
Olaf Scholz wants to talk to Vladimir Putin soon. => talks proposed -: Olaf Scholz, Vladimir Putin
Olaf Scholz has asked for a call with Vladimir Putin. => call proposed -: Olaf Scholz, Vladimir Putin
Olaf Scholz requested a meeting with Vladimir Putin. => meeting proposed -: Olaf Scholz, Vladimir Putin
Olaf Scholz offered to meet Vladimir Putin in Vienna. => meeting proposed -: Olaf Scholz, Vladimir Putin
Olaf Scholz is ready to talk to Vladimir Putin. => talks proposed -: Olaf Scholz, Vladimir Putin
Joe Biden and Xi Jinping agreed to meet at the end of October. => meeting planned 2024-10: Joe Biden, Xi Jinping
Joe Biden and Xi Jinping are to meet on Friday. => meeting planned 2024-05-17: Joe Biden, Xi Jinping
Joe Biden and Xi Jinping are set to hold talks on Friday. => talks planned 2024-05-17: Joe Biden, Xi Jinping
A call between Joe Biden and Xi Jinping is scheduled for Friday. => call planned 2024-05-17: Joe Biden, Xi Jinping
Joe Biden is due to speak with Xi Jinping on Friday. => talks planned 2024-05-17: Joe Biden, Xi Jinping
Joe Biden will host Xi Jinping in Washington next week. => meeting planned 2024-05-20/2024-05-26: Joe Biden, Xi Jinping
Joe Biden wrote to Xi Jinping on Monday to congratulate him. => letter held 2024-05-13: Joe Biden, Xi Jinping
Joe Biden sent a letter to Xi Jinping on Monday. => letter held 2024-05-13: Joe Biden, Xi Jinping
Xi Jinping received a letter from Joe Biden on Monday. => letter held 2024-05-13: Joe Biden, Xi Jinping
In a letter dated 13 May to Xi Jinping, Joe Biden raised Taiwan. => letter held 2024-05-13: Joe Biden, Xi Jinping
Joe Biden's letter to Xi Jinping was made public on Monday. => letter held 2024-05-13: Joe Biden, Xi Jinping
Xi Jinping sent Joe Biden a message of condolence on Monday. => message held 2024-05-13: Joe Biden, Xi Jinping
Wang Yi handed over a message from Xi Jinping to Vladimir Putin on Monday. => message held 2024-05-13: Vladimir Putin, Xi Jinping
Joe Biden and Xi Jinping met by video link on Monday. => video held 2024-05-13: Joe Biden, Xi Jinping
Joe Biden and Xi Jinping held a virtual summit on Monday. => video held 2024-05-13: Joe Biden, Xi Jinping
Joe Biden called Xi Jinping a dictator. => 
Joe Biden called on Vladimir Putin to stop the war. => 
Joe Biden and Xi Jinping speak often. => 
If Joe Biden called Xi Jinping, the tension would ease. => 
Joe Biden welcomed Xi Jinping's announcement on Monday. => 
Emmanuel Macron met his interior minister, Gérald Darmanin, on Monday. => 
Joe Biden met the families of hostages on Monday. => 
Joe Biden, who will meet Xi Jinping on Friday, called Vladimir Putin a killer. => meeting planned 2024-05-17: Joe Biden, Xi Jinping
Rishi Sunak and Emmanuel Macron talked about migration over the phone on Monday, Downing Street said. => call held 2024-05-13: Emmanuel Macron, Rishi Sunak
Foreign Secretary David Cameron phoned Sergey Lavrov on Monday. => call held 2024-05-13: David Cameron, Sergey Lavrov
The Pentagon said Lloyd Austin spoke on Monday with Russian Defence Minister Andrei Belousov at the latter's request. => talks held 2024-05-13: Andrei Belousov, Lloyd Austin
UN Secretary-General António Guterres held talks with Vladimir Putin in Moscow on Monday. => talks held 2024-05-13: António Guterres, Vladimir Putin
Benjamin Netanyahu told Joe Biden on the phone on Monday that Israel would not wait. => call held 2024-05-13: Benjamin Netanyahu, Joe Biden
Joe Biden assured Benjamin Netanyahu of his support when the two spoke by phone on Monday. => call held 2024-05-13: Benjamin Netanyahu, Joe Biden
Joe Biden assured Benjamin Netanyahu of his support during a call on Monday. => call held 2024-05-13: Benjamin Netanyahu, Joe Biden
Joe Biden urged Benjamin Netanyahu in a call on Monday to wait. => call held 2024-05-13: Benjamin Netanyahu, Joe Biden
Joe Biden spoke separately with Benjamin Netanyahu and Mahmoud Abbas on Monday. => talks held 2024-05-13: Benjamin Netanyahu, Joe Biden | talks held 2024-05-13: Joe Biden, Mahmoud Abbas
Joe Biden called Benjamin Netanyahu and Mahmoud Abbas on Monday. => call held 2024-05-13: Benjamin Netanyahu, Joe Biden | call held 2024-05-13: Joe Biden, Mahmoud Abbas
Joe Biden and Benjamin Netanyahu shook hands in Tel Aviv on Monday. => meeting held 2024-05-13: Benjamin Netanyahu, Joe Biden
Joe Biden and Benjamin Netanyahu were joined on the call by Mohammed bin Salman on Monday. => call held 2024-05-13: Benjamin Netanyahu, Joe Biden, Mohammed bin Salman
It was the first call between Joe Biden and Xi Jinping since November 2023. => call held -: Joe Biden, Xi Jinping
Volodymyr Zelensky to meet Joe Biden on Friday, officials say. => meeting planned 2024-05-17: Joe Biden, Volodymyr Zelenskyy
The Putin-Macron meeting lasted an hour. => meeting held -: Emmanuel Macron, Vladimir Putin
No Putin-Macron meeting took place, Dmitry Peskov said. => 
It was the first call between Joe Biden and Xi Jinping since the United States issued sanctions on April 6. => call held -: Joe Biden, Xi Jinping
Joe Biden and Israel's Netanyahu spoke by phone on Monday. => call held 2024-05-13: Benjamin Netanyahu, Joe Biden
Boris Johnson chatted with a man who claimed to be Vladimir Putin. => 
Emmanuel Macron met Tesla boss Elon Musk on Monday. => 
Talks will take place between Joe Biden and Xi Jinping on Friday. => talks planned 2024-05-17: Joe Biden, Xi Jinping
`;

describe("English tells of contacts in all voices, tenses and orders", () => {
  it.each(
    PARADIGMS.trim()
      .split("\n")
      .map((line) => line.split(" => ") as [string, string]),
  )("%s", (text, expected) => {
    expect(contacts(text).join(" | ")).toBe(expected);
  });

  it("knows whose page it is", () => {
    const page = "THE WHITE HOUSE\n\nReadout of a call\nMay 15, 2024\n\n";
    const told = "The President spoke by telephone today with President Vladimir Putin about Ukraine.";
    expect(contacts(`${page}${told}`)).toEqual(["call held 2024-05-15: Joe Biden, Vladimir Putin"]);
  });
});
