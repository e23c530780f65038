/**
 * Lists the short and familiar forms of given names used in Britain and Ireland, under the full name they stand for.
 *
 * The facts are common knowledge that these name: E. G. Withycombe, The Oxford Dictionary of English Christian Names (3rd ed.,
 * 1977); P. Hanks, K. Hardcastle and F. Hodges, A Dictionary of First Names (2nd ed., 2006); which short forms are also given as
 * names of their own: Office for National Statistics, Baby names in England and Wales. Selection and arrangement are ours.
 * A form may stand under several names: Al is Alan, Albert or Alexander.
 */

export const BRITISH_SHORT_FORMS = `
  margaret: maggie peggy peg meg madge marge margie greta rita daisy mags
  elizabeth: liz lizzie beth betty bet bess bessie betsy eliza elsie libby lisa lilibet elisabeth elspeth liza
  catherine: cath cathy kate katie kathy kitty kit cat katherine kathryn catharine katharine kat kay kathleen catriona
  mary: molly polly may maisie mamie moll marie maria
  susan: sue susie suzie suky susannah suzanne susanna
  patricia: pat trish patsy tricia patty trisha
  christine: chris chrissie tina christina kirsty kristina kristine
  ann: anne annie anna nan nancy nanny
  maureen: mo reenie
  barbara: babs barb bobbie
  dorothy: dot dotty dolly dodie dorothea
  joan: joanie
  joanna: jo joanne joann
  josephine: jo josie josephina fifi
  janet: jan jen jenny
  jane: janie jenny jayne
  jennifer: jen jenny jenna jenni
  julie: jules julia jude
  judith: judy jude
  karen: kaz
  jacqueline: jackie jacqui jacquie
  deborah: debbie deb debs debra debby
  tracey: trace tracy
  helen: nell nellie ellen elena helena lena
  eleanor: ellie nell nellie ella nora elinor lenore
  diane: di diana dianne
  sharon: shaz shazza
  alison: ali ally allison
  sarah: sally sal sara sadie
  nicola: nicky nikki nic nicole
  rachel: rach rachael
  rebecca: becky becca bex becks rebekah
  victoria: vicky tori vicki vikki vix
  samantha: sam sammy
  michelle: shell chelle michele
  laura: lauri laurie lori
  gemma: gem jemma
  louise: lou lulu louisa
  charlotte: lottie charlie lotty char charley
  jessica: jess jessie
  bethany: beth
  megan: meg meggie meghan
  olivia: liv livvy livia ollie
  emily: em milly emmie millie emilie
  emma: em emmy
  sophie: soph sophia sofia sophy
  evelyn: evie eve evelin
  florence: flo flossie florrie flora
  matilda: tilly mattie maud tilda
  harriet: hattie harrie
  kathleen: kath kathy kay
  bridget: biddy bridie brigid bridgid
  pauline: paula polly
  brenda: bren
  carol: caz carole caroline
  caroline: caro carrie carolyn
  linda: lin lyn lynn lindy
  lesley: les leslie
  frances: fran frankie fanny francesca
  francesca: fran frankie chessie
  veronica: ronnie roni vera
  valerie: val
  wendy: wend
  winifred: win winnie freda
  agnes: aggie nessie
  abigail: abby abbie abi gail
  alexandra: alex sandra lexi sandy alexa sasha xandra
  amanda: mandy manda
  angela: angie ange
  antonia: toni
  beatrice: bea trixie beattie beatrix
  bernadette: bernie detta
  beverley: bev beverly
  cecilia: cissie celia cecily
  constance: connie
  cynthia: cindy
  edith: edie
  georgina: georgie gina georgia
  geraldine: gerry geri
  gertrude: gertie trudy
  gillian: gill jill jilly
  gwendolen: gwen wendy
  hannah: han hanna
  hilary: hils
  imogen: immy immie
  isabel: isobel isabella izzy bella belle issy isabelle isla
  jacinta: jacky
  jemima: jem mima
  lauren: loz
  lucy: lucia lucille luce
  lydia: lyddie
  madeleine: maddy maddie madeline
  marjorie: marge margery
  mildred: millie
  millicent: millie milly
  miriam: mim mimi
  natalie: nat nattie
  natasha: tash tasha nat
  pamela: pam pammie
  penelope: penny pen
  philippa: pip pippa
  phyllis: phyl
  prudence: prue
  rosemary: rosie rose romy
  rosalind: ros roz
  ruth: ruthie
  sandra: sandy
  stephanie: steph stevie
  sylvia: syl
  tabitha: tabby
  teresa: terry tess tessa theresa tessie
  thomasina: tamsin
  ursula: ursie
  vanessa: ness nessa
  violet: vi
  yvonne: eve von
  zoe: zo
  john: jack johnny jon johnnie ian sean
  jack: jackie
  david: dave davy davey dai taffy
  peter: pete
  michael: mike mick micky mikey mitch micheal
  robert: bob rob bobby robbie robin bert robb
  alan: al allan allen
  albert: al bert bertie
  alexander: alex al alec sandy alastair alasdair sasha xander lex
  alfred: alf alfie fred al
  kenneth: ken kenny
  raymond: ray
  ronald: ron ronnie
  william: bill will billy willie liam wills willy
  james: jim jamie jimmy jem seamus hamish
  thomas: tom tommy thom
  anthony: tony ant antony
  stephen: steve steven stevie ste
  andrew: andy drew andie
  kevin: kev
  philip: phil pip phillip
  christopher: chris kit topher kris
  simon: si sim
  richard: rick dick richie rich ricky dickie ritchie
  timothy: tim timmy
  jonathan: jon jonny johnny jonathon nathan johnathan
  matthew: matt matty mat mathew
  daniel: dan danny dani
  benjamin: ben benny benji benjy
  nicholas: nick nicky nico nicolas klaus
  samuel: sam sammy
  edward: ted ed eddie ned teddy eddy
  edwin: ed eddie
  edmund: ed eddie ned ted
  joseph: joe joey jo
  joshua: josh
  charles: charlie chas chuck charley chaz
  oliver: ollie oli olly noll
  nathan: nate nat
  nathaniel: nate nat nathan
  frederick: fred freddie freddy fredric
  arthur: art artie
  theodore: theo ted teddy
  henry: harry hal hank
  harold: harry hal
  harrison: harry
  graham: gray graeme
  glen: glenn
  gary: gaz gazza garry
  gareth: gaz gary
  gerald: gerry jerry ged
  gerard: gerry ged
  geoffrey: geoff jeff jeffrey
  gregory: greg gregor
  gordon: gord
  roger: rog
  trevor: trev
  patrick: paddy pat padraig rick
  francis: frank fran frankie
  frank: frankie
  leonard: len lenny leo
  leslie: les
  lawrence: larry laurie laurence loz
  louis: lou lewis louie
  malcolm: mal malc
  martin: marty mart martyn
  maurice: mo morris
  neil: niall neal
  norman: norm
  oswald: oz ozzie
  percival: percy
  reginald: reg reggie
  rodney: rod roddy
  roderick: rod roddy rory
  rupert: bertie
  russell: russ
  sebastian: seb bas
  sidney: sid sydney
  stanley: stan
  stuart: stu stewart
  terence: terry tel terrence
  tobias: toby
  vernon: vern
  victor: vic
  vincent: vince vinny
  walter: wally walt wat
  wilfred: wilf fred
  winston: win
  zachary: zac zach zak zack
  abraham: abe bram
  adam: ads
  augustus: gus
  angus: gus
  archibald: archie
  barnaby: barney
  bartholomew: bart
  bernard: bernie barney
  bradley: brad
  brian: bryan
  cameron: cam
  clifford: cliff
  clive: clivey
  cornelius: con neil
  cuthbert: bert
  dennis: den denny denis
  derek: del derrick
  desmond: des
  dominic: dom nic
  donald: don donny
  douglas: doug dougie
  duncan: dunc
  dylan: dyl
  eugene: gene
  ernest: ernie
  ewan: euan owen
  fergus: gus
  finlay: fin finn finley
  gabriel: gabe
  george: georgie
  gilbert: gil bert
  herbert: herb bert bertie
  howard: howie
  hubert: bert hugh
  hugh: hughie huw
  isaac: ike zac
  jacob: jake jack
  jeremy: jem jerry jez
  jerome: jerry
  joel: jo
  jordan: jordy
  julian: jules
  laurence: larry
  lachlan: lachie
  luke: lucas
  marcus: mark marc
  sean: shaun shane shawn
  seamus: james shay
  niall: neil
  sinead: jane
  siobhan: shiv joan
  eoin: owen ian john
  padraig: patrick paddy
  caitlin: cait kate katie
  aoife: eva
  roisin: ro rosie
  mairead: maggie margaret
  dafydd: dai david
  gwenllian: gwen
  jermaine: jay
`;
