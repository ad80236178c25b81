import type { Texts } from '../catalogues.ts';

/** The map on other pages, and what was taken away and comes back. */
export const stamp: Texts['stamp'] = {
  made: '{name} wurde aus {dataset}, Ausgabe {release}, mitgenommen, mit {n|1 Aussage|# Aussagen}.',
  stands: '{n|Sie steht|Alle stehen} noch wie damals, mit aller Evidenz.',
  elsewhere: 'Die Daten haben sich seitdem an anderen Stellen geändert.',
  changed: '{n|1 hat|# haben} sich seitdem geändert.',
  gone: '{n|1 ist|# sind} nicht mehr in den Daten.',
  other:
    'Das ist ein anderer Datensatz als der geöffnete ({here}); daher wurde nichts verglichen: Öffnen Sie zuerst jenen.',
  sheet:
    '{name} ist ein Blatt für Lernende, erstellt aus {dataset}, Ausgabe {release}. Es beruht auf {n|1 Aussage|# Aussagen}, die es nicht nennt: Ein Name würde eine Antwort verraten.',
  'sheet.stands': 'Die Daten haben sich seitdem nicht geändert.',
  'sheet.elsewhere':
    'Die Daten haben sich seitdem geändert. Ob auch die Aussagen, sagt das Blatt mit Antworten: Prüfen Sie jenes.',
  tampered: 'Der Stempel wurde von Hand geändert: Auf das, was die Datei von sich sagt, ist kein Verlass.',
  unread: '{name} trägt einen Stempel, der nicht gelesen werden kann: {why}.',
  printed: 'Das Blatt mit diesem Link',
  holding: '{name} wird mit den Daten verglichen …',
  failed: '{name} konnte nicht mit den Daten verglichen werden ({why}). Dasselbe leistet der Befehl: edgewise verify.',
  open: 'Dieselbe Ansicht öffnen',
  'claim.changed': 'Seitdem geändert. Jetzt heißt es: {statement}',
  'claim.gone': 'Nicht mehr in den Daten.',
  'remedy.changed': 'Lesen Sie die Karteikarte, und erstellen Sie die Datei neu.',
  'remedy.gone': 'Sehen Sie nach, was an die Stelle getreten ist, und erstellen Sie die Datei neu.',
  'why.cut': 'er bricht ab, weil die Datei oder die Zelle, in der er stand, gekürzt wurde; erstellen Sie die Datei neu',
  'why.version': 'seine Version ist hier nicht bekannt; verwenden Sie ein neueres Edgewise',
  'why.malformed':
    'er hat nicht die Form, die hier geschrieben wird, wurde also von Hand geändert; erstellen Sie die Datei neu',
  'why.archive': 'die Datei ist ein Archiv, das sich nicht öffnen lässt; erstellen Sie sie neu',
  'why.room':
    'in der Datei ist mehr verpackt, als hier ausgepackt wird, oder es lässt sich nicht auspacken; erstellen Sie sie neu',
  'why.large': 'die Datei hat mehr als 256 MB, die höchstens gelesen werden; geben Sie sie in Teilen',
  'why.many': 'die Datei hat mehr als 100 Stempel, und die übrigen wurden nicht gelesen; geben Sie sie in Teilen',
};

export const embed: Texts['embed'] = {
  loading: 'Einen Augenblick: Die Karte wird geladen.',
  page: 'Eine Karte von Aussagen mit ihrer Evidenz',
  map: 'Karte: {title}',
  notShipped: 'Der Datensatz, der mit der Karte kommt, konnte nicht geladen werden: {why}.',
  badAddress: '„{address}“ ist keine Adresse eines Datensatzes.',
  unreachable: 'Der Datensatz unter {address} konnte nicht geladen werden: {why}.',
  'why.status': 'der Server antwortete mit {status}',
  'why.network': 'es kommt keine Antwort, oder diese Seite darf dort nicht fragen',
  refused: 'Der Datensatz unter {address} kann nicht gezeigt werden: {why}',
  'why.none': 'es ist kein Datensatz.',
  tooMany:
    'Der Datensatz unter {address} enthält {n} Aussagen; eine Karte auf einer Seite zeigt höchstens {most}. Nennen Sie eine Datei mit weniger, oder öffnen Sie diese in Edgewise selbst: Es zeigt den Teil, der eine Frage beantwortet.',
  failed: 'Der Datensatz unter {address} konnte nicht angeordnet werden: {why}.',
  otherView: 'Dieser Link führt zur Ansicht „{view}“, die es in Edgewise gibt; hier ist die Karte allein.',
  checked: 'Zum Datensatz unter {address}: {words}',
  legend: 'Legende',
  question: 'Frage und Antwort',
  moreWays: '{n|1 weiterer Weg ist|# weitere Wege sind} in Edgewise aufgeführt.',
  'hint.touch': 'Zwei Finger bewegen die Karte',
  'hint.wheel': 'Strg und das Rad vergrössern die Karte',
  whole: 'Die ganze Karte zeigen',
  card: 'Karteikarte',
  about: 'Grenzen dieser Daten',
  open: 'In Edgewise öffnen',
};
