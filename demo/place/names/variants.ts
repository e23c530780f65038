/** Knows the other ways in which a name is said and spelt, so that agencies can disagree about it as they do in life. */

import type { Chance } from '../model.ts';

/** Familiar forms, and other spellings of the same name. */
const INFORMAL: Readonly<Record<string, readonly string[]>> = forms(`
  Margaret:Maggie,Peggy,Meg Susan:Sue,Susie Patricia:Pat,Trish Christine:Chris,Tina Ann:Annie Maureen:Mo Barbara:Babs Dorothy:Dot,Dolly
  Joan:Joanie Linda:Lin Janet:Jan Julie:Jules Karen:Kaz Jacqueline:Jackie Deborah:Debbie,Deb Tracey:Trace Helen:Nell Diane:Di Sharon:Shaz
  Alison:Ali Catherine:Cath,Kate Elizabeth:Liz,Beth,Betty,Lizzie Sarah:Sally Nicola:Nicky Joanne:Jo Rachel:Rach Rebecca:Becky,Becca
  Victoria:Vicky,Tori Samantha:Sam Michelle:Shell Laura:Lauri Gemma:Gem Louise:Lou Charlotte:Lottie,Charlie Jessica:Jess
  Katherine:Kate,Kathy,Katie Bethany:Beth Megan:Meg Olivia:Liv,Livvy Emily:Em,Milly Sophie:Soph Evelyn:Evie Florence:Flo,Flossie
  Matilda:Tilly Harriet:Hattie Kathleen:Kath Bridget:Biddy Pauline:Paula Brenda:Bren Carol:Caz
  John:Jack,Johnny David:Dave,Davy Peter:Pete Michael:Mike,Mick Robert:Bob,Rob,Bobby Alan:Al Kenneth:Ken Raymond:Ray Ronald:Ron
  William:Bill,Will,Billy James:Jim,Jamie,Jimmy Thomas:Tom,Tommy Anthony:Tony Stephen:Steve Andrew:Andy,Drew Kevin:Kev Philip:Phil
  Christopher:Chris,Kit Simon:Si Richard:Rick,Dick,Richie Timothy:Tim Jonathan:Jon,Jonny Matthew:Matt Daniel:Dan,Danny
  Benjamin:Ben Nicholas:Nick Samuel:Sam Alexander:Alex,Sandy Edward:Ted,Ed,Eddie Joseph:Joe Joshua:Josh Charles:Charlie,Chas
  Oliver:Ollie Nathan:Nate Frederick:Fred,Freddie Arthur:Art Theodore:Theo,Ted Henry:Harry Graham:Gray Gary:Gaz Roger:Rog Trevor:Trev
  Patrick:Paddy,Pat Seamus:James Niall:Neil Sean:Shaun,Shane Sinead:Jane Siobhan:Shiv
  Katarzyna:Kasia,Kate Agnieszka:Aga,Agnes Małgorzata:Gosia,Margaret Joanna:Asia Magdalena:Magda Aleksandra:Ola,Alexandra Zofia:Zosia,Sophie
  Elżbieta:Ela,Elizabeth Wiktoria:Wiki Dorota:Dorotka Barbara:Basia Natalia:Natalka Tomasz:Tomek,Thomas Piotr:Piotrek,Peter
  Krzysztof:Krzysiek,Kris Andrzej:Jędrek,Andrew Paweł:Pawel,Paul Michał:Michael Jakub:Kuba,Jacob Łukasz:Lukas Wojciech:Wojtek
  Grzegorz:Grzesiek,Greg Stanisław:Staszek,Stan Mateusz:Matt Zbigniew:Zbyszek Jerzy:Jurek,George
  Alexandru:Alex,Sandu Gheorghe:Gigi,George Mihai:Michael Ștefan:Stefan Cristian:Cristi Ioana:Oana Mihaela:Miha Andreea:Andrea
  Harpreet:Preet,Harry Manpreet:Preet,Mandy Jaspreet:Jas Gurpreet:Gary,Preet Amandeep:Aman Kirandeep:Kiran Parminder:Pam Ravinder:Ravi
  Gurdeep:Guru Sukhdeep:Sukh Jaswinder:Jas Balwinder:Bal Rajinder:Raj,Roger Surinder:Sunny Jagdeep:Jag Priya:Pri Bhavna:Bhav
  Mohammed:Muhammad,Mohamed,Mo,Mohammad Ahmed:Ahmad Yusuf:Yousuf,Yousef,Joe Ibrahim:Ebrahim,Abe Hassan:Hasan Usman:Osman,Uthman
  Hamza:Hamzah Fatima:Fatimah,Fatema Ayesha:Aisha,Aysha Khadija:Khadijah Zainab:Zaynab Maryam:Mariam,Miriam Amina:Aminah Yasmin:Yasmeen
  Nasreen:Nasrin Saima:Saimah Ravi:Ravindran Suresh:Suri Lakshmi:Laxmi Annamma:Ann
  Oluwaseun:Seun Babatunde:Tunde Adewale:Wale Chinedu:Nedu,Edu Obinna:Obi Ikenna:Ike,Ken Emeka:Mekus Ngozi:Goz Chioma:Chi Adaeze:Ada
  Ifeoma:Ify Folake:Flakky Yetunde:Yetty Funmilayo:Funmi Titilayo:Titi Segun:Shegun Winston:Win Desmond:Des Jermaine:Jay Beverley:Bev
`);

/** Family names that are one name written several ways. */
const RESPELT: Readonly<Record<string, readonly string[]>> = forms(`
  Hussain:Hussein,Husain Chaudhry:Choudhry,Chaudhary,Chowdhury Chowdhury:Choudhury,Chaudhuri Mohamed:Mohammed,Mohamud Rehman:Rahman
  Rahman:Rehman,Rahmaan Sheikh:Shaikh,Sheik Qureshi:Quraishi Akhtar:Akthar Mahmood:Mehmood,Mahmud Ahmed:Ahmad Begum:Begam,Bagum
  Uddin:Udin,Ud-Din Miah:Mia,Miya Nair:Nayar,Nayer Menon:Mennon Pillai:Pillay Varghese:Verghese Dhillon:Dhillan Sidhu:Sidu Patel:Patell
  Chauhan:Chohan,Chouhan Smith:Smyth,Smithe Taylor:Tayler Clarke:Clark Clark:Clarke Davies:Davis Thompson:Thomson Philips:Phillips
  Phillips:Philips,Philipps Reid:Reed,Read Stewart:Stuart Stevens:Stephens Brown:Browne Gray:Grey Allen:Allan,Alan Kowalski:Kovalski
  Dąbrowski:Dombrowski Wójcik:Wojcik Adeyemi:Adeyemy Okafor:Okafur Okonkwo:Okonkow Haddad:Hadad Mansour:Mansur Yusuf:Yousuf Hassan:Hasan
`);

const PLAIN: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L' };

/** Whether a given name has a familiar form or another spelling. */
export function hasInformalForm(given: string): boolean {
  return INFORMAL[given] !== undefined;
}

/** A familiar form or another spelling of a given name; the name itself if there is none. */
export function informalForm(given: string, chance: Chance): string {
  const known = INFORMAL[given];
  return known === undefined ? given : chance.pick(known);
}

/** The Polish form of a family name that a woman or a man bears: Kowalska, Kowalski. */
export function inflected(family: string, sex: string): string {
  return sex === 'female' && family.endsWith('ski') ? `${family.slice(0, -1)}a` : family;
}

/** As a keyboard without the letters writes it. Most agencies do. */
export function withoutDiacritics(text: string): string {
  // Most names are plain already, and normalising a million of them is not free.
  if (!/[^\u0020-\u007e]/u.test(text)) return text;
  return text
    .replace(/[łŁ]/gu, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** A family name as somebody heard or typed it. Never the same as before. */
export function misspelt(family: string, chance: Chance): string {
  const known = RESPELT[family];
  if (known !== undefined && chance.happens(0.6)) return chance.pick(known);
  const at = chance.integer(1, Math.max(1, family.length - 2));
  const letter = family.charAt(at);
  const next = family.charAt(at + 1);
  const kinds = [
    family.slice(0, at) + letter + family.slice(at),
    family.slice(0, at) + family.slice(at + 1),
    family.slice(0, at) + next + letter + family.slice(at + 2),
  ];
  const made = chance.pick(kinds);
  return made === family || made.length < 2 ? `${family}e` : made;
}

function forms(text: string): Record<string, readonly string[]> {
  const table: Record<string, readonly string[]> = {};
  for (const entry of text.trim().split(/\s+/)) {
    const [name, others] = entry.split(':');
    if (name !== undefined && others !== undefined) table[name] = others.split(',');
  }
  return table;
}
