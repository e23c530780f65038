/**
 * Lists familiar forms and English counterparts of Polish, other European, West African and Arabic given names in Britain.
 *
 * The facts are common knowledge that these name: J. Grzenia, Słownik imion (2002), for Polish diminutives; A. Ionescu, Dicţionar
 * de onomastică (1975), for Romanian; Dictionary of African Names (P. Musere and S. Byakutaga; J. Stewart) for Yoruba and Igbo.
 * Written without marks, as folded text is. Selection and arrangement are ours.
 */

export const OTHER_SHORT_FORMS = `
  katarzyna: kasia kate kaska catherine
  agnieszka: aga agnes agusia
  malgorzata: gosia margaret malgosia gocha
  joanna: asia joasia aska
  magdalena: magda lena madzia
  aleksandra: ola alexandra olka
  zofia: zosia sophie sofia
  elzbieta: ela elizabeth elka
  wiktoria: wiki victoria wika
  dorota: dorotka dorothy
  barbara: basia baska
  natalia: natalka natalie
  anna: ania anka
  maria: marysia maja mary
  ewa: ewka eva
  krystyna: krysia christina
  monika: monia monica
  beata: beatka
  karolina: karola caroline
  julia: julka
  zuzanna: zuzia susanna
  hanna: hania hannah
  tomasz: tomek thomas tom
  piotr: piotrek peter
  krzysztof: krzysiek kris christopher krzys
  andrzej: jedrek andrew
  pawel: paul pawelek
  michal: michael michalek
  jakub: kuba jacob jake
  lukasz: lukas luke
  wojciech: wojtek adalbert
  grzegorz: grzesiek greg gregory
  stanislaw: staszek stan stanley
  mateusz: matt matthew
  zbigniew: zbyszek
  jerzy: jurek george
  jan: janek john
  marcin: martin
  marek: mark
  maciej: maciek matthew
  bartosz: bartek bart
  bartlomiej: bartek bart bartholomew
  aleksander: olek alexander
  kazimierz: kazik
  slawomir: slawek
  jaroslaw: jarek
  dariusz: darek
  mariusz: mariuszek
  przemyslaw: przemek
  radoslaw: radek
  rafal: raphael
  szymon: simon
  tadeusz: tadek
  wladyslaw: wladek
  henryk: heniek henry
  jozef: jozek joseph
  ryszard: rysiek richard
  szczepan: stephen
  alexandru: alex sandu alexander
  gheorghe: gigi george
  mihai: michael misu
  stefan: stephen fane
  cristian: cristi christian
  ioana: oana joanna
  mihaela: miha
  andreea: andrea
  ion: ionel john
  constantin: costel costin
  nicolae: nicu nicholas
  oluwaseun: seun
  babatunde: tunde
  adewale: wale
  chinedu: nedu edu
  obinna: obi
  ikenna: ike ken
  emeka: meka mekus chukwuemeka
  ngozi: goz
  chioma: chi
  adaeze: ada
  ifeoma: ify
  folake: flakky
  yetunde: yetty
  funmilayo: funmi
  titilayo: titi
  segun: shegun olusegun
  oluwatosin: tosin
  oluwafemi: femi
  temitope: temi tope
  chukwuma: chuks chuka
  nkechi: kechi
  uchenna: uche
  kwame: kwami
  mustafa: mustapha moustafa
  mahmoud: mahmud mahmood
  karim: kareem
  nadia: nadya
  layla: leila laila leyla
`;
