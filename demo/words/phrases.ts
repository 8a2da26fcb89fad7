import type { Municipality } from '../../src/complaint/words';
import { municipalities } from '../../web/text/municipalities';
import type { Random } from '../random';

const openings = [
  '',
  '',
  'Geachte ombudsman, ',
  'Ik schrijf u omdat ik niet meer weet bij wie ik moet zijn. ',
  'Het gaat om het volgende. ',
];
const consequences = [
  ' Ik slaap er slecht van.',
  ' Het heeft mij veel geld en vrije dagen gekost.',
  ' Ik voel mij van het kastje naar de muur gestuurd.',
  ' Mijn vertrouwen in de gemeente is weg.',
  ' Ik wil niet dat dit anderen ook overkomt.',
  '',
];
const closings = [
  '',
  ' Kunt u mij helpen?',
  ' Ik hoor graag van u.',
  ' Alvast bedankt voor uw moeite.',
  ' Ik hoop dat iemand nu wel luistert.',
];

/** A complaint as somebody would write it, never twice quite the same. */
export function complaintText(random: Random, lines: readonly string[]): string {
  return `${random.pick(openings)}${random.pick(lines)}${random.pick(consequences)}${random.pick(closings)}`;
}

/** A sentence about this municipality. */
export const about = (sentence: string, municipality: Municipality) => sentence.replaceAll('{gemeente}', municipalities[municipality]);

export const ownSteps = [
  'Ik heb drie keer gebeld en één keer een e-mail gestuurd.',
  'Ik ben zelf naar het stadsloket gegaan, maar werd weggestuurd.',
  'Ik heb het klachtenformulier van de gemeente ingevuld.',
  'Ik heb een aangetekende brief gestuurd en een herinnering.',
  'De wijkagent en het buurtteam hebben ook gebeld.',
];

export const firstCalls = [
  'Verzoeker gebeld en uitgelegd wie wij zijn en wat wij kunnen doen. Verzoeker is opgelucht dat iemand belt.',
  'Uitgebreid gesproken over wat er is gebeurd. Verzoeker stuurt de brief van de gemeente nog na.',
  'Gebeld; verwachtingen besproken. Verzoeker wil vooral dat de gemeente toegeeft dat het niet goed ging.',
  'Gesproken met verzoeker en diens dochter. Afgesproken dat wij eerst de gemeente bellen.',
];
export const attempts = ['Voicemail ingesproken.', 'Geen gehoor; later op de dag nog eens geprobeerd.', 'Nummer in gesprek.'];
export const incoming = [
  'Verzoeker belt om te vragen hoe het ervoor staat. Uitgelegd dat de gemeente nog tot volgende week heeft.',
  'Verzoeker meldt dat er een nieuwe brief van de gemeente is gekomen en stuurt een kopie.',
];
export const bodyCalls = [
  'De klachtencoördinator zoekt uit wie dit heeft behandeld en mailt morgen.',
  'De teamleider kende de zaak niet en is geschrokken. Belt na het teamoverleg terug.',
  'De behandelend ambtenaar is ziek; een collega neemt waar.',
  'De gemeente zegt toe vandaag nog naar het systeem te kijken.',
  'De gemeente vindt dat zij al genoeg heeft gedaan. Uitgelegd waarom wij toch vragen stellen.',
];
export const hearings = [
  'Ieder heeft het eigen verhaal kunnen doen; het verslag is voorgelezen en akkoord.',
  'Verzoeker vertelt rustig en met stukken erbij. De gemeente erkent dat het gesprek anders had gemoeten.',
  'Het gesprek verliep stroef. Over de datum van de toezegging verschillen de herinneringen.',
];
export const notes = [
  'Vergelijkbaar met een zaak van vorig jaar; toen hielp een telefoontje naar de teamleider.',
  'Let op: verzoeker is slechthorend, liever mailen.',
  'Besproken in het casusoverleg. Eerst proberen op te lossen, dan pas onderzoek.',
  'De contactpersoon bij de gemeente is met verlof tot begin volgende maand; vervanger staat in het adresboek.',
  'De brief van de gemeente gelezen: de toon is goed, maar op de vraag zelf komt geen antwoord.',
  'Tijdlijn gemaakt van alle brieven en telefoontjes. Er zit een gat van zeven weken in.',
  'Verzoeker wil niet in bemiddeling, wel een gesprek met de wethouder. Uitgelegd dat wij daar niet over gaan.',
  'Volgende week nabellen.',
  'Dit is de vierde klacht over dezelfde afdeling dit kwartaal. Meenemen in het gesprek met de directeur.',
];
export const tasks = [
  'De brief van de gemeente opvragen bij verzoeker.',
  'Teamleider bellen over de stand van zaken.',
  'Nagaan of er ook bezwaar is gemaakt.',
  'Gespreksverslag uitwerken en toesturen.',
  'Beelden laten bewaren.',
  'Vragen voor de gemeente opstellen.',
  'Beleidsregel opzoeken en bij het dossier voegen.',
  'Verzoeker bericht geven over de voortgang.',
];
export const referrals = [
  'U heeft nog niet bij de gemeente geklaagd. De gemeente moet eerst zelf naar uw klacht kunnen kijken en heeft daar zes weken voor. Bent u daarna niet tevreden, of hoort u niets, kom dan bij ons terug. Doe dat binnen een jaar.',
  'De gemeente is nog bezig met uw klacht. Wacht haar antwoord af. Is het er na de termijn niet, of bent u er niet tevreden mee, dan helpen wij u graag verder.',
];
export const remarks = [
  'Helder opgebouwd. Akkoord.',
  'Akkoord; de norm is goed onderbouwd.',
  'Akkoord na een kleine aanpassing in de bevindingen.',
];
export const returnedRemarks = [
  'De bevinding over de telefoonnotities moet beter worden onderbouwd. Graag aanvullen.',
  'Het oordeel volgt nog niet uit de feiten; noem ook wat de gemeente wel goed deed.',
];
export const reopenReasons = [
  'Verzoeker stuurde een brief van de gemeente die wij niet kenden en die het beeld verandert.',
  'De gemeente is de afspraak niet nagekomen die de reden was om te sluiten.',
];
