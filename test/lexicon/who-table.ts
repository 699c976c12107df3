/** Words, the day they are said, and whom they mean; "" is nobody. Facts of public record, sentences of nobody. */
export interface Lookup {
  readonly words: string;
  readonly on: string;
  readonly who: string;
}

const DAY = "2024-06-01";

/** day | French | English | Russian | who */
const OFFICES = `
2016-05-01|le président français|the French president|президент Франции|francois-hollande
2008-03-01|le chef de l'État français|the president of France|французский президент|nicolas-sarkozy
2004-03-01|le président de la France|France's president|президента Франции|jacques-chirac
2020-11-09|le président français|the French president|президентом Франции|emmanuel-macron
2009-05-01|le président américain|the US president|президент США|barack-obama
2003-04-01|le président des États-Unis|the American president|президентом США|george-w-bush
2018-07-16|le président américain|the President of the United States|президенту США|donald-trump
2022-03-01|le président américain|the US president|американский президент|joe-biden
2010-05-01|le président russe|the Russian president|президент России|dmitry-medvedev
2014-03-18|le président russe|Russia's president|российский президент|vladimir-putin
2010-05-01|le Premier ministre russe|the Russian prime minister|премьер-министр России|vladimir-putin
2021-02-01|le ministre russe des Affaires étrangères|the Russian foreign minister|министр иностранных дел России|sergey-lavrov
2014-02-01|le président ukrainien|the Ukrainian president|президент Украины|viktor-yanukovych
2015-02-12|le président ukrainien|the president of Ukraine|президентом Украины|petro-poroshenko
2022-02-24|le président ukrainien|Ukraine's president|украинский президент|volodymyr-zelenskyy
2004-05-01|le chancelier allemand|the German chancellor|канцлер Германии|gerhard-schroder
2015-02-12|la chancelière allemande|the German chancellor|канцлер ФРГ|angela-merkel
2022-06-01|le chancelier allemand|Germany's chancellor|канцлером Германии|olaf-scholz
2003-03-20|le Premier ministre britannique|the British prime minister|премьер-министр Великобритании|tony-blair
2009-04-02|le Premier ministre britannique|the UK prime minister|британский премьер-министр|gordon-brown
2013-08-29|le Premier ministre britannique|the British prime minister|премьер-министр Великобритании|david-cameron
2017-06-01|la Première ministre britannique|the British prime minister|премьер-министр Великобритании|theresa-may
2020-04-01|le Premier ministre britannique|the UK prime minister|премьер-министра Великобритании|boris-johnson
2023-06-01|le Premier ministre britannique|the British prime minister|премьер-министром Великобритании|rishi-sunak
2018-05-01|la Première ministre britannique|Britain's prime minister|британского премьера|theresa-may
2016-07-01|le président turc|the Turkish president|президент Турции|recep-tayyip-erdogan
2010-05-01|le président turc|the president of Turkey|президентом Турции|abdullah-gul
2010-05-01|le Premier ministre turc|Turkey's prime minister|премьер-министр Турции|recep-tayyip-erdogan
2024-06-01|le ministre turc des Affaires étrangères|the Turkish foreign minister|глава МИД Турции|hakan-fidan
2020-10-10|le ministre turc des Affaires étrangères|Turkey's foreign minister|министр иностранных дел Турции|mevlut-cavusoglu
2020-11-09|le président azerbaïdjanais|the Azerbaijani president|президент Азербайджана|ilham-aliyev
2001-05-01|le président azerbaïdjanais|the president of Azerbaijan|президентом Азербайджана|heydar-aliyev
2020-11-09|le Premier ministre arménien|the Armenian prime minister|премьер-министр Армении|nikol-pashinyan
2012-05-01|le président arménien|the president of Armenia|президент Армении|serzh-sargsyan
2005-05-01|le président arménien|the Armenian president|президентом Армении|robert-kocharyan
2010-05-01|le président géorgien|the Georgian president|президент Грузии|mikheil-saakashvili
2020-05-01|la présidente géorgienne|the president of Georgia|президент Грузии|salome-zourabichvili
2020-08-15|le président biélorusse|the Belarusian president|президент Белоруссии|alexander-lukashenko
2018-05-01|le président kazakh|the Kazakh president|президент Казахстана|nursultan-nazarbayev
2022-01-06|le président kazakh|the president of Kazakhstan|президентом Казахстана|kassym-jomart-tokayev
2012-05-01|le président chinois|the Chinese president|председатель КНР|hu-jintao
2019-05-01|le président chinois|China's president|президент Китая|xi-jinping
2016-05-01|le Premier ministre japonais|the Japanese prime minister|премьер-министр Японии|shinzo-abe
2022-05-01|le Premier ministre japonais|Japan's prime minister|премьер-министром Японии|fumio-kishida
2019-05-01|le Premier ministre indien|the Indian prime minister|премьер-министр Индии|narendra-modi
2010-05-01|le Premier ministre indien|India's prime minister|премьер-министром Индии|manmohan-singh
2010-05-01|le Premier ministre israélien|the Israeli prime minister|премьер-министр Израиля|benjamin-netanyahu
2005-05-01|le Premier ministre israélien|Israel's prime minister|премьер-министра Израиля|ariel-sharon
2022-09-01|le Premier ministre israélien|the Israeli prime minister|премьер-министром Израиля|yair-lapid
2009-05-01|le président iranien|the Iranian president|президент Ирана|mahmoud-ahmadinejad
2019-05-01|le ministre iranien des Affaires étrangères|the Iranian foreign minister|министр иностранных дел Ирана|mohammad-javad-zarif
2010-05-01|le président égyptien|the Egyptian president|президент Египта|hosni-mubarak
2013-01-01|le président égyptien|Egypt's president|президентом Египта|mohamed-morsi
2019-05-01|le président égyptien|the Egyptian president|президент Египта|abdel-fattah-el-sisi
2010-05-01|le président syrien|the Syrian president|президент Сирии|bashar-al-assad
2010-05-01|le roi de Jordanie|the King of Jordan|король Иордании|abdullah-ii-of-jordan
2020-05-01|le roi du Maroc|the King of Morocco|король Марокко|mohammed-vi
2018-05-01|le président algérien|the Algerian president|президент Алжира|abdelaziz-bouteflika
2022-05-01|le président algérien|Algeria's president|президентом Алжира|abdelmadjid-tebboune
2010-05-01|le président brésilien|the Brazilian president|президент Бразилии|luiz-inacio-lula-da-silva
2020-05-01|le président brésilien|Brazil's president|президентом Бразилии|jair-bolsonaro
2013-05-01|le Premier ministre canadien|the Canadian prime minister|премьер-министр Канады|stephen-harper
2020-05-01|le Premier ministre canadien|Canada's prime minister|премьер-министром Канады|justin-trudeau
2009-05-01|le président du Conseil italien|the Italian prime minister|премьер-министр Италии|silvio-berlusconi
2023-05-01|la présidente du Conseil italien|Italy's prime minister|премьер-министр Италии|giorgia-meloni
2016-05-01|le Premier ministre hongrois|the Hungarian prime minister|премьер-министр Венгрии|viktor-orban
2022-05-01|le président polonais|the Polish president|президент Польши|andrzej-duda
2022-05-01|le président serbe|the Serbian president|президент Сербии|aleksandar-vucic
2012-05-01|le président sud-africain|the South African president|президент ЮАР|jacob-zuma
2010-05-01|le secrétaire général de l'ONU|the UN Secretary-General|генеральный секретарь ООН|ban-ki-moon
2020-05-01|le secrétaire général de l'ONU|the UN Secretary-General|генсек ООН|antonio-guterres
2022-05-01|le secrétaire général de l'OTAN|the NATO Secretary General|генсек НАТО|jens-stoltenberg
`;

/** words | who */
const NAMES = `
Путина|vladimir-putin
Путину|vladimir-putin
Путиным|vladimir-putin
Владимиром Путиным|vladimir-putin
Владимиру Владимировичу Путину|vladimir-putin
Лаврова|sergey-lavrov
Сергеем Лавровым|sergey-lavrov
Зеленского|volodymyr-zelenskyy
Владимиром Зеленским|volodymyr-zelenskyy
Зеленскому|volodymyr-zelenskyy
Макрона|emmanuel-macron
Эммануэлем Макроном|emmanuel-macron
Эмманюэля Макрона|emmanuel-macron
Меркель|angela-merkel
Ангелой Меркель|angela-merkel
Трампа|donald-trump
Дональдом Трампом|donald-trump
Байдену|joe-biden
Джо Байденом|joe-biden
Эрдогана|recep-tayyip-erdogan
Эрдоганом|recep-tayyip-erdogan
Пашиняна|nikol-pashinyan
Николом Пашиняном|nikol-pashinyan
Ильхама Алиева|ilham-aliyev
Ильхамом Алиевым|ilham-aliyev
Лукашенко|alexander-lukashenko
Токаева|kassym-jomart-tokayev
Касым-Жомартом Токаевым|kassym-jomart-tokayev
Си Цзиньпином|xi-jinping
Нарендрой Моди|narendra-modi
Орбана|viktor-orban
Вучича|aleksandar-vucic
Нетаньяху|benjamin-netanyahu
Столтенберга|jens-stoltenberg
Пескова|dmitry-peskov
Марии Захаровой|maria-zakharova
Zelensky|volodymyr-zelenskyy
Zelenskyy|volodymyr-zelenskyy
Zelenskiy|volodymyr-zelenskyy
Pachinian|nikol-pashinyan
Pashinyan|nikol-pashinyan
Poutine|vladimir-putin
Vladimir Poutine|vladimir-putin
Vladimir Putin|vladimir-putin
Lavrov|sergey-lavrov
Sergueï Lavrov|sergey-lavrov
Sergei Lavrov|sergey-lavrov
Loukachenko|alexander-lukashenko
Alexander Lukashenko|alexander-lukashenko
Erdogan|recep-tayyip-erdogan
Erdoğan|recep-tayyip-erdogan
Recep Tayyip Erdogan|recep-tayyip-erdogan
Ilham Aliyev|ilham-aliyev
Ilham Aliev|ilham-aliyev
Xi Jinping|xi-jinping
Angela Merkel|angela-merkel
Emmanuel Macron|emmanuel-macron
macron|emmanuel-macron
Donald Trump|donald-trump
Benyamin Netanyahou|benjamin-netanyahu
Benjamin Netanyahu|benjamin-netanyahu
Kassym-Jomart Tokayev|kassym-jomart-tokayev
Mohammed ben Salmane|mohammed-bin-salman
Mohammed bin Salman|mohammed-bin-salman
Viktor Orbán|viktor-orban
Antonio Guterres|antonio-guterres
António Guterres|antonio-guterres
son homologue|
his counterpart|
la femme de Macron|
un passant|
the man in the street|
le boulanger|
`;

/** words | id of the actor */
const METONYMS = `
le Kremlin|institution/presidency-of-russia
the Kremlin|institution/presidency-of-russia
Кремль|institution/presidency-of-russia
Кремля|institution/presidency-of-russia
l'Élysée|institution/presidency-of-france
Elysee|institution/presidency-of-france
Елисейский дворец|institution/presidency-of-france
le Quai d'Orsay|institution/french-ministry-of-foreign-affairs
Downing Street|institution/government-of-united-kingdom
Foggy Bottom|institution/u-s-department-of-state
la Maison Blanche|institution/presidency-of-united-states
the White House|institution/presidency-of-united-states
Белый дом|institution/presidency-of-united-states
Белого дома|institution/presidency-of-united-states
Госдепартамент|institution/u-s-department-of-state
the State Department|institution/u-s-department-of-state
Bankova|institution/presidency-of-ukraine
МИД России|institution/russian-ministry-of-foreign-affairs
МИД Турции|institution/turkish-ministry-of-foreign-affairs
la présidence russe|institution/presidency-of-russia
la présidence française|institution/presidency-of-france
the Turkish Foreign Ministry|institution/turkish-ministry-of-foreign-affairs
the Russian Foreign Ministry|institution/russian-ministry-of-foreign-affairs
Paris|state/FRA
Moscou|state/RUS
Moscow|state/RUS
Москва|state/RUS
Pékin|state/CHN
Beijing|state/CHN
Пекин|state/CHN
Washington|state/USA
Вашингтон|state/USA
Ankara|state/TUR
Анкара|state/TUR
Bakou|state/AZE
Baku|state/AZE
Баку|state/AZE
Erevan|state/ARM
Yerevan|state/ARM
Ереван|state/ARM
Kiev|state/UKR
Kyiv|state/UKR
Киев|state/UKR
Berlin|state/DEU
Берлин|state/DEU
Londres|state/GBR
London|state/GBR
Téhéran|state/IRN
Tehran|state/IRN
Тегеран|state/IRN
la France|state/FRA
Россия|state/RUS
России|state/RUS
United States|state/USA
les États-Unis|state/USA
США|state/USA
l'ONU|organisation/UN
NATO|organisation/NATO
l'OTAN|organisation/NATO
НАТО|organisation/NATO
`;

const rows = (table: string): string[][] => table.trim().split("\n").map((line) => line.split("|")); // prettier-ignore
const person = (id: string): string => (id === "" ? "" : `person/${id}`);

export const LOOKUPS: readonly Lookup[] = [
  ...rows(OFFICES).flatMap(([on = "", fr = "", en = "", ru = "", id = ""]) =>
    [fr, en, ru].map((words) => ({ words, on, who: person(id) })),
  ),
  ...rows(NAMES).map(([words = "", id = ""]) => ({ words, on: DAY, who: person(id) })),
  ...rows(METONYMS).map(([words = "", who = ""]) => ({ words, on: DAY, who })),
];
