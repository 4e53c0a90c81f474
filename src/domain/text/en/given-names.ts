/** Given names and forms of address that tell whom "he" and "she" can mean; compiled for this project from names common in world news. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const HIS_NAMES = set(
  'aaron abdul abdullah abu adam ahmad ahmed alan albert alejandro aleksandr alexander alexei ali amir anders andrei andrew anthony antonio anton ' +
    'arthur antónio ben benjamin bernard bill bob boris brian bruce carl carlos charles chris christopher colin craig daniel david dennis ' +
    'diego dmitry donald douglas edmund eduardo edward emmanuel enrique eric fernando francisco francois françois frank fred gary george gerald ' +
    'giovanni giorgio gordon graham greg guillermo hamid hans harold harry hassan henry hugo hussein ian ibrahim igor ilham ivan jack jacob jacques ' +
    'james jan jason javier jean jeff jeremy jim joe joao joão johan john jonathan jorge jose josé joseph juan julio karim karl keith ken kenneth ' +
    'kevin khalid klaus lars laurence leo leon lewis liam louis luca luis lukas magnus malik marc marco mario mark martin matthew max michael ' +
    'miguel mike mikhail mohamed mohammad mohammed muhammad mustafa narendra nathan neil nicholas nigel nikolai oleg oliver olaf olav omar oscar ' +
    'pablo patrick paul pavel pedro per peter philip pierre pieter rafael rahul rajesh ralph raymond recep ricardo richard robert roberto roger ronald ' +
    'rui russell salman samuel scott sean sebastian sergei sergey simon stefan stephen steve steven stuart sunil sven takeshi thomas tim ' +
    'timothy tom tomas tony trevor umar vaclav victor viktor vincent vladimir volodymyr walter wei-ming werner william wolfgang xi yusuf youssef yuri zoltan',
);
export const HER_NAMES = set(
  'aisha alice amanda amina amy ana andrea angela anita anna anne annika ayesha barbara beatrice beatriz bella birgit camilla carla carmen carol ' +
    'caroline catherine charlotte christina christine claire clara claudia cristina cynthia daniela deborah denise diana donna dorothy ' +
    'elena elisabeth elizabeth ella ellen emily emma esther eva eve fatima fatma fiona florence francesca gabriela giulia gloria grace greta ' +
    'hannah heather helen helena hilary ida ines ingrid irina isabel isabella jacinda jana jane janet jean-marie jennifer jessica joan joanna jocelyn ' +
    'josephine judith julia julie kamala karen karin kate katherine kathleen katrina laila laura leila lena leyla linda lisa louise lucia lucy ' +
    'luz margaret maria marie marta martha mary maya megan mei melissa mette michelle miriam monica nadia nancy naomi natalia natalie nicola nicole nina ' +
    'noor nora olga olivia pamela patricia paula petra priya rachel rania rebecca rosa rose ruth samira sandra sara sarah shirley silvia sofia sophia ' +
    'sophie susan susana svetlana sylvia tamara tanya tatiana teresa theresa ursula valentina vanessa vera veronica victoria wendy yasmin yulia zainab zeynep',
);
export const HIS_TITLES = set(
  'mr sir king prince lord emperor sultan sheikh pope cardinal imam ayatollah baron spokesman chairman congressman actor archbishop',
);
export const HER_TITLES = set(
  'mrs ms miss dame queen princess lady baroness spokeswoman chairwoman congresswoman actress',
);
