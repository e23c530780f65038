/**
 * Lists spellings and short forms of given names of South Asian and Muslim communities in Britain.
 *
 * Most of these are one name written from another script in several ways. The facts are common knowledge that these name:
 * A Guide to Names and Naming Practices (HM Government, 2006); M. Ahmed, What's in a name? spellings of Muhammad as counted by
 * the Office for National Statistics, Baby names in England and Wales; S. A. Rahman, A Dictionary of Muslim Names (2001).
 * Selection and arrangement are ours.
 */

export const SOUTH_ASIAN_SHORT_FORMS = `
  muhammad: mohammed mohammad mohamed muhammed mohamad mohamud md mo mohd mehmet mahomed moh
  ahmed: ahmad ahmet
  ali: aly
  yusuf: yousuf yousef youssef yusef yousaf joe joseph
  ibrahim: ebrahim ibraheem abe
  hassan: hasan
  hussain: hussein husain husayn
  usman: osman uthman othman
  umar: omar omer umer
  hamza: hamzah
  abdul: abdal abdel abdool
  abdullah: abdulla abdallah
  abdurrahman: abdulrahman abdur
  ismail: ismaeel esmail
  bilal: belal
  imran: emran
  khalid: khaled
  tariq: tarek tareq
  rashid: rasheed
  rafiq: rafique
  saeed: said sayeed syed
  waqas: waqaas
  zahid: zaheed
  zubair: zubayr
  fatima: fatimah fatema fatuma faatimah
  ayesha: aisha aysha aishah aaisha
  khadija: khadijah khadeeja kadija
  zainab: zaynab zaineb zeinab
  maryam: mariam miriam maryum
  amina: aminah ameena
  yasmin: yasmeen jasmin
  nasreen: nasrin nasrine
  saima: saimah sayma
  shabnam: shabs
  shazia: shaz
  shabana: shabs
  noor: nur nour
  hafsa: hafsah
  sumaiya: sumayyah sumaya
  safiya: safiyah sofia
  sadia: sadiya
  rukhsana: ruksana
  parveen: parvin
  tahira: tahirah
  harpreet: preet harry happy
  manpreet: preet mandy mani
  jaspreet: jas preet jassi
  gurpreet: gary preet guri
  amandeep: aman amy
  kirandeep: kiran
  parminder: pam
  ravinder: ravi rav
  gurdeep: guru
  sukhdeep: sukh
  sukhwinder: sukh sukhi
  sukhjit: sukh
  jaswinder: jas jassi
  jasvinder: jas jaswinder
  balwinder: bal balvinder
  baljit: bal
  rajinder: raj roger
  rajesh: raj
  rajkumar: raj
  surinder: sunny sindy
  satwinder: sat satvinder
  jagdeep: jag jags
  jatinder: jat
  kulwinder: kul
  kuldeep: kul
  mandeep: mandy mani
  hardeep: hardy
  navdeep: nav
  narinder: nina
  priya: pri
  bhavna: bhav bhavana
  bhavesh: bhav
  hitesh: hit
  jayesh: jay
  jignesh: jiggy
  nilesh: nil
  pritesh: prit
  ketan: kets
  dipak: deepak dip
  dinesh: din
  ravi: ravindran ravindra
  suresh: suri
  lakshmi: laxmi lakshmy
  annamma: ann anna
  vijay: vij
  krishna: krishnan kris
  srinivas: sri srini
  venkatesh: venkat venky
  subramaniam: subra mani
  geeta: gita
  meena: mina
  nisha: nish
  rekha: rekah
  seema: sima
  sunita: suneeta
  vimala: vim
`;
