import { catalogue, type Entry, type PhotoKey } from './catalogue.ts';
import { developed } from './draw/develop.ts';
import { iimText, withMetadata } from './jpeg-metadata.ts';
import { bakery } from './scenes/bakery.ts';
import { ballot } from './scenes/ballot.ts';
import { bridge } from './scenes/bridge.ts';
import { concert } from './scenes/concert.ts';
import { court } from './scenes/court.ts';
import { crowd } from './scenes/crowd.ts';
import { flood } from './scenes/flood.ts';
import { harbour } from './scenes/harbour.ts';
import { lab } from './scenes/lab.ts';
import { market } from './scenes/market.ts';
import { mountain } from './scenes/mountain.ts';
import { portraitMan, portraitWoman } from './scenes/portraits.ts';
import { protest } from './scenes/protest.ts';
import { satellite } from './scenes/satellite.ts';
import { school } from './scenes/school.ts';
import { skyline } from './scenes/skyline.ts';
import { stadium } from './scenes/stadium.ts';
import { train } from './scenes/train.ts';
import { wildfire } from './scenes/wildfire.ts';
import { windfarm } from './scenes/windfarm.ts';

const scenes: Record<PhotoKey, () => Promise<string>> = {
  harbour,
  skyline,
  mountain,
  windfarm,
  flood,
  bridge,
  stadium,
  court,
  market,
  train,
  ballot,
  lab,
  concert,
  wildfire,
  satellite,
  bakery,
  school,
  protest,
  crowd,
  'portrait-woman': portraitWoman,
  'portrait-man': portraitMan,
};

export const photoKeys = Object.keys(catalogue) as PhotoKey[];

/** One of the sample's photos as an agency would send it: a JPEG with IIM and XMP inside. */
export async function drawPhoto(key: PhotoKey): Promise<Buffer> {
  const entry: Entry = catalogue[key];
  return withMetadata(await developed(await scenes[key]()), { iim: iimOf(entry), xmp: xmpOf(entry) });
}

/** Dataset numbers of IIM record 2; agencies still fill them beside XMP. */
const iimOf = (entry: Entry) =>
  iimText({
    5: entry.headline,
    40: entry.instructions ?? '',
    55: entry.date,
    80: entry.by,
    90: entry.city,
    101: entry.country,
    105: entry.headline,
    110: entry.credit ?? '',
    116: entry.copyright,
    120: entry.caption,
  }).filter(({ bytes }) => bytes.length > 0);

const sign: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (found) => sign[found] ?? found);

function xmpOf(entry: Entry): string {
  const day = `${entry.date.slice(0, 4)}-${entry.date.slice(4, 6)}-${entry.date.slice(6)}`;
  const one = (name: string, value: string | undefined) =>
    value ? `<${name}>${escaped(value)}</${name}>` : '';
  const said = (name: string, value: string) =>
    `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(value)}</rdf:li></rdf:Alt></${name}>`;
  const creators = entry.by.map((name) => `<rdf:li>${escaped(name)}</rdf:li>`).join('');
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"><dc:creator><rdf:Seq>${creators}</rdf:Seq></dc:creator>${said('dc:description', entry.caption)}${said('dc:rights', entry.copyright)}${one('photoshop:Credit', entry.credit)}${one('photoshop:Headline', entry.headline)}${one('photoshop:Instructions', entry.instructions)}${one('photoshop:City', entry.city)}${one('photoshop:Country', entry.country)}${one('photoshop:DateCreated', day)}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}
