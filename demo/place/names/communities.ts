/** Lists the names that each community of Fictonshire gives and carries. The lists are ours: they name nobody. */

import type { Community } from '../distributions.ts';
import type { Person } from '../model.ts';

export interface NameLists {
  readonly heritage: Person['heritage'];
  /** UK Core ethnic category codes to draw from. */
  readonly ethnicity: readonly string[];
  readonly language: string;
  /** The part of people who speak it at home. The rest speak English. */
  readonly speaks: number;
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly families: readonly string[];
}

const BRITISH_WOMEN =
  list(`Margaret Susan Patricia Christine Jean Ann Maureen Sheila Barbara Pauline Dorothy Joan Brenda Carol
  Linda Janet Julie Karen Jacqueline Deborah Tracey Jane Helen Diane Sharon Alison Catherine Elizabeth Sarah Nicola Claire Emma
  Joanne Lisa Rachel Rebecca Victoria Samantha Michelle Laura Gemma Kelly Louise Charlotte Hannah Amy Jessica Lauren Katherine
  Bethany Chloe Megan Olivia Emily Sophie Grace Ella Lucy Mia Isla Poppy Daisy Freya Evelyn Alice Florence Matilda Harriet Rosie`);
const BRITISH_MEN =
  list(`John David Peter Michael Robert Alan Brian Kenneth Derek Raymond Ronald William James George Thomas
  Anthony Graham Keith Trevor Roger Stephen Paul Andrew Ian Kevin Mark Nigel Gary Philip Colin Christopher Simon Richard Timothy
  Jonathan Matthew Daniel Benjamin Nicholas Samuel Alexander Edward Joseph Luke Adam Jack Joshua Harry Charles Oliver Liam Ryan
  Nathan Callum Jamie Kieran Lewis Jake Connor Archie Alfie Frederick Arthur Leo Noah Theodore Reuben Toby Jasper Henry`);
const BRITISH_FAMILIES =
  list(`Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White
  Roberts Green Hall Wood Jackson Clarke Patterson Harrison Cooper Ward Martin Turner Hill Morris Baker Clark Watson Allen Cook
  Shaw Bennett Parker Bailey Mitchell Carter Price Phillips Marshall Foster Simpson Chapman Ellis Webb Rogers Gray Hunt Palmer
  Mills Stevens Lloyd Knight Barnes Fletcher Russell Reid Holmes Dixon Butler Pearson Harvey Fisher Lawson Barker Gibson Burton`);
const IRISH_WOMEN = list(
  `Aoife Siobhan Niamh Ciara Sinead Bridget Maeve Orla Nora Kathleen Eileen Deirdre Grainne Roisin`,
);
const IRISH_MEN = list(`Sean Patrick Declan Eoin Conor Brendan Fergus Cormac Dermot Finbar Padraig Niall Seamus Ronan`);
const IRISH_FAMILIES = list(
  `Murphy Kelly O'Brien Byrne Ryan O'Connor Walsh O'Neill Doyle Gallagher Doherty Kennedy Lynch Quinn`,
);
const POLISH_WOMEN =
  list(`Katarzyna Agnieszka Małgorzata Joanna Ewa Magdalena Aleksandra Zofia Barbara Monika Beata Julia
  Natalia Wiktoria Dorota Elżbieta`);
const POLISH_MEN =
  list(`Tomasz Piotr Krzysztof Andrzej Paweł Michał Marcin Jakub Łukasz Wojciech Grzegorz Stanisław Mateusz
  Kacper Zbigniew Jerzy`);
const POLISH_FAMILIES =
  list(`Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski
  Kozłowski Jankowski Mazur Krawczyk Piotrowski Grabowski Pawłowski`);
const ROMANIAN_WOMEN = list(`Maria Elena Ioana Andreea Mihaela Ana Cristina Gabriela Alina Daniela`);
const ROMANIAN_MEN = list(`Andrei Mihai Alexandru Ion Gheorghe Ștefan Cristian Bogdan Florin Vasile`);
const ROMANIAN_FAMILIES = list(
  `Popescu Ionescu Popa Dumitru Stan Stoica Gheorghe Rusu Munteanu Matei Constantin Marin`,
);
const PUNJABI_WOMEN = list(
  `Harpreet Manpreet Jaspreet Simran Gurpreet Amandeep Kirandeep Baljit Parminder Navneet Ravinder Jasmin`,
);
const PUNJABI_MEN = list(
  `Gurdeep Harjit Manjit Sukhdeep Jaswinder Balwinder Amrit Rajinder Kulwant Arjan Jagdeep Surinder`,
);
const PUNJABI_FAMILIES = list(`Singh Kaur Gill Sandhu Dhillon Sidhu Grewal Bains Dhaliwal Johal Mann Sohal`);
const GUJARATI_WOMEN = list(`Priya Nisha Hetal Bhavna Jyoti Meera Kavita Hansa Nita Pooja Rekha Asha`);
const GUJARATI_MEN = list(`Rakesh Bharat Nilesh Jayesh Amit Vijay Kiran Hitesh Sanjay Dilip Mehul Ashok`);
const GUJARATI_FAMILIES = list(`Patel Shah Desai Mistry Mehta Parmar Solanki Chauhan Joshi Amin Trivedi Lakhani`);
const MUSLIM_WOMEN =
  list(`Fatima Ayesha Khadija Zainab Maryam Amina Nusrat Shabnam Rukhsana Saima Sadia Farzana Bushra Nasreen
  Samina Yasmin Rabia Shazia`);
const MUSLIM_MEN =
  list(`Mohammed Ahmed Ali Imran Usman Bilal Tariq Hassan Hamza Yusuf Ibrahim Asif Nadeem Shahid Kashif Adnan
  Faisal Zubair`);
const PAKISTANI_FAMILIES = list(
  `Khan Hussain Ahmed Mahmood Akhtar Malik Iqbal Mirza Butt Chaudhry Qureshi Rehman Aslam Sheikh`,
);
const BANGLADESHI_FAMILIES = list(`Begum Rahman Miah Uddin Islam Chowdhury Khatun Alam Hoque Kamal Talukdar Sarkar`);
const KERALAN_WOMEN = list(`Anitha Lakshmi Deepa Sreeja Reshma Divya Mini Bindu Annamma Leela Priya Jisha`);
const KERALAN_MEN = list(`Ravi Suresh Anil Biju Rajesh Manoj Vinod Shaji Thomas George Ajith Unni`);
const KERALAN_FAMILIES = list(`Nair Menon Pillai Kurian Varghese Mathew Panicker Nambiar Kurup Chacko Iyer Das`);
const NIGERIAN_WOMEN = list(
  `Ngozi Chioma Adaeze Ifeoma Folake Yetunde Funmilayo Blessing Amaka Titilayo Abosede Nneka`,
);
const NIGERIAN_MEN = list(`Emeka Chidi Obinna Oluwaseun Babatunde Adewale Tunde Chinedu Ikenna Segun Femi Uchenna`);
const NIGERIAN_FAMILIES = list(`Okafor Adeyemi Okonkwo Balogun Eze Nwosu Adebayo Ogunleye Obi Afolabi Onyeka Bello`);
const CARIBBEAN_WOMEN = list(`Marcia Yvonne Sonia Beverley Shanice Jasmine Natalie Dionne Marva Delroya Leonie Simone`);
const CARIBBEAN_MEN = list(`Winston Desmond Leroy Marlon Dwayne Errol Clive Jermaine Tyrone Curtis Delroy Andre`);
const CARIBBEAN_FAMILIES = list(
  `Campbell Francis Grant Gordon Powell Reid Bailey Morgan Stewart Edwards Daley Wallace`,
);
const SOMALI_FAMILIES = list(`Abdi Hassan Mohamed Farah Warsame Jama Omar Ali Yusuf Aden Hersi Nur`);
const CHINESE_WOMEN = list(`Mei Li Xiu Ying Fang Jing Hui Lan Yan Wai Siu Kit`);
const CHINESE_MEN = list(`Wei Ming Jun Chi Kwok Hao Feng Lei Tao Kam Wing Bo`);
const CHINESE_FAMILIES = list(`Chan Wong Li Chen Wang Cheung Lam Zhang Ho Liu Leung Yip`);
const ARAB_FAMILIES = list(`Hassan Al-Sayed Haddad Khalil Mansour Nasser Saleh Aziz Karim Hamdan Rashid Younis`);

export const COMMUNITIES: Readonly<Record<Community, NameLists>> = {
  BRITISH: lists('WHITE', ['A'], 'cy', 0.002, BRITISH_WOMEN, BRITISH_MEN, BRITISH_FAMILIES),
  IRISH: lists('WHITE', ['B'], 'ga', 0.005, IRISH_WOMEN, IRISH_MEN, IRISH_FAMILIES),
  POLISH: lists('WHITE', ['C'], 'pl', 0.78, POLISH_WOMEN, POLISH_MEN, POLISH_FAMILIES),
  ROMANIAN: lists('WHITE', ['C'], 'ro', 0.8, ROMANIAN_WOMEN, ROMANIAN_MEN, ROMANIAN_FAMILIES),
  PUNJABI: lists('ASIAN', ['H'], 'pa', 0.4, PUNJABI_WOMEN, PUNJABI_MEN, PUNJABI_FAMILIES),
  GUJARATI: lists('ASIAN', ['H'], 'gu', 0.38, GUJARATI_WOMEN, GUJARATI_MEN, GUJARATI_FAMILIES),
  PAKISTANI: lists('ASIAN', ['J'], 'ur', 0.5, MUSLIM_WOMEN, MUSLIM_MEN, PAKISTANI_FAMILIES),
  BANGLADESHI: lists('ASIAN', ['K'], 'bn', 0.55, MUSLIM_WOMEN, MUSLIM_MEN, BANGLADESHI_FAMILIES),
  KERALAN: lists('ASIAN', ['H', 'L'], 'ml', 0.45, KERALAN_WOMEN, KERALAN_MEN, KERALAN_FAMILIES),
  NIGERIAN: lists('BLACK', ['N'], 'ig', 0.15, NIGERIAN_WOMEN, NIGERIAN_MEN, NIGERIAN_FAMILIES),
  CARIBBEAN: lists('BLACK', ['M'], 'en', 0, CARIBBEAN_WOMEN, CARIBBEAN_MEN, CARIBBEAN_FAMILIES),
  SOMALI: lists('BLACK', ['N'], 'so', 0.6, MUSLIM_WOMEN, MUSLIM_MEN, SOMALI_FAMILIES),
  MIXED: lists(
    'MIXED',
    ['D', 'E', 'F', 'G'],
    'en',
    0,
    [...BRITISH_WOMEN.slice(28), ...CARIBBEAN_WOMEN, ...GUJARATI_WOMEN],
    [...BRITISH_MEN.slice(28), ...CARIBBEAN_MEN, ...NIGERIAN_MEN],
    [...BRITISH_FAMILIES, ...CARIBBEAN_FAMILIES, ...NIGERIAN_FAMILIES, ...PAKISTANI_FAMILIES],
  ),
  CHINESE: lists('OTHER', ['R'], 'zh', 0.62, CHINESE_WOMEN, CHINESE_MEN, CHINESE_FAMILIES),
  ARAB: lists('OTHER', ['S'], 'ar', 0.65, MUSLIM_WOMEN, MUSLIM_MEN, ARAB_FAMILIES),
};

/** Parts that make a family name nobody need have: what gives the matcher its rare names. */
export const RARE_STARTS =
  list(`Ash Bracken Carn Dun Elder Fen Gold Hazel Iron Jarrow Kestrel Lark Marl North Oak Penn Quill Raven
  Sedge Thorn Under Vale Wether Yarrow Black Cold Drift Ember Frost Hollow`);
export const RARE_ENDS = list(
  `combe worth wick dale by thwaite ley stead bourne holme gate croft well mere shaw hurst ridge field`,
);

function list(text: string): readonly string[] {
  return text.split(/\s+/);
}

function lists(
  heritage: Person['heritage'],
  ethnicity: readonly string[],
  language: string,
  speaks: number,
  women: readonly string[],
  men: readonly string[],
  families: readonly string[],
): NameLists {
  return { heritage, ethnicity, language, speaks, women, men, families };
}
