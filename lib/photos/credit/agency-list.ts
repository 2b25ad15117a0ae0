/**
 * Providers whose names newsrooms meet every day, so that "via reuters", "REUTERS" and "Reuters" are one.
 * A provider that is not here is printed as it was written.
 */
export type Agency = {
  name: string;
  /** former names, services and shorthand: printed as `name` */
  spellings?: string[];
  /** other names that it trades under: the same house, but printed as written */
  tradesAs?: string[];
  /** the name in other letters that are as good */
  letters?: string[];
  /** whose distribution its credit also names */
  owner?: string;
  /** a picture library: named after those whose pictures it keeps */
  library?: true;
  /** a feed whose photos may be used only later: its mark stays as the feed writes it */
  live?: true;
};

const gettyCollections = [
  ...['Europe', 'North America', 'South America', 'AsiaPac', 'Asia', 'Australia', 'Africa', 'Middle East'],
  ...['Sport', 'Entertainment', 'News', 'Editorial'],
];

export const agencies: Agency[] = [
  { name: 'AAP', spellings: ['AAPIMAGE', 'AAP Image', 'AAP Images', 'Australian Associated Press'] },
  { name: 'Action Images', owner: 'Reuters' },
  {
    name: 'AFP',
    spellings: ['Agence France-Presse', 'Agence France Presse', 'AFP Photo', 'AFP Photos', 'AFP Forum'],
  },
  { name: 'Agencia EFE', tradesAs: ['EFE'] },
  { name: 'Alamy', spellings: ['Alamy Stock Photo', 'Alamy Stock Photos', 'Alamy.com', 'Alamy Ltd'] },
  { name: 'Alamy Live News', live: true },
  { name: 'Allstar', spellings: ['Allstar Picture Library', 'Allstar Collection'], library: true },
  { name: 'Anadolu Agency', spellings: ['Anadolu Ajansi'], tradesAs: ['Anadolu'] },
  { name: 'ANP' },
  { name: 'ANSA' },
  {
    name: 'AP',
    spellings: ['Associated Press', 'The Associated Press', 'AP Images', 'AP Photo', 'AP Photos', 'APimages'],
  },
  { name: 'APA' },
  {
    name: 'Barcroft Media',
    tradesAs: ['Barcroft Images', 'Barcroft India', 'Barcroft USA', 'Barcroft Cars', 'Barcroft'],
  },
  { name: 'Belga', tradesAs: ['Belga Mag', 'Belga News Agency'] },
  { name: 'Bloomberg', spellings: ['Bloomberg News', 'Bloomberg L.P.'] },
  { name: 'Camera Press' },
  {
    name: 'The Canadian Press',
    spellings: ['Canadian Press', 'CP', 'CP Images', 'CP Photo', 'La Presse Canadienne'],
  },
  { name: 'CNP', tradesAs: ['Consolidated News Photos'] },
  { name: 'Corbis', tradesAs: ['Corbis Images', 'Corbis News'] },
  { name: 'CTK' },
  { name: 'DHA' },
  {
    name: 'dpa',
    spellings: ['Deutsche Presse-Agentur', 'Deutsche Presse Agentur'],
    tradesAs: ['dpa Picture-Alliance'],
    letters: ['DPA'],
  },
  {
    name: 'EPA',
    spellings: ['European Pressphoto Agency', 'epa european pressphoto agency b.v.', 'EPA Images'],
    tradesAs: ['EPA-EFE', 'EFE-EPA'],
  },
  { name: 'Europa Press' },
  { name: 'FilmMagic' },
  { name: 'Future Publishing' },
  {
    name: 'Getty Images',
    spellings: [
      'Getty',
      'GettyImages',
      'Gettyimages.com',
      ...gettyCollections.map((each) => `Getty Images ${each}`),
    ],
  },
  { name: 'Icon Sportswire' },
  { name: 'IMAGO', tradesAs: ['imago images'], letters: ['Imago', 'imago'] },
  { name: 'Imagn Images', tradesAs: ['Imagn'] },
  { name: 'Invision', owner: 'AP' },
  { name: 'Keystone' },
  { name: 'Kyodo News', tradesAs: ['Kyodo', 'Kyodo News Service'] },
  { name: 'LightRocket' },
  { name: 'Magnum Photos', spellings: ['Magnum'] },
  { name: 'MediaNews Group' },
  { name: 'NTB', tradesAs: ['NTB Scanpix'] },
  { name: 'NurPhoto', spellings: ['Nur Photo'] },
  {
    name: 'PA',
    spellings: [
      ...['PA Wire', 'PA Photos', 'PA Archive', 'PA Media', 'PA Wire/PA Images', 'Press Association'],
      ...['Press Association Images', 'The Press Association', 'PA News'],
    ],
    tradesAs: ['PA Images'],
  },
  { name: 'PAP' },
  { name: 'picture alliance', letters: ['Picture Alliance', 'picture-alliance'] },
  { name: 'PTI', spellings: ['Press Trust of India'] },
  { name: 'Reuters', spellings: ['Thomson Reuters', 'Reuters Pictures', 'Reuters News Picture Service'] },
  { name: 'Rex Features', spellings: ['Rex Features Ltd.'], tradesAs: ['REX'] },
  { name: 'Ritzau Scanpix', tradesAs: ['Scanpix'] },
  { name: 'Ronald Grant', spellings: ['www.ronaldgrantarchive.com', 'Ronald Grant Archive'] },
  { name: 'Shutterstock', spellings: ['Shutterstock.com', 'Shutterstock Editorial'] },
  { name: 'SIPA USA', letters: ['Sipa USA'] },
  { name: 'Sipa Press', tradesAs: ['SIPA'] },
  { name: 'SOPA Images' },
  { name: 'Sportsphoto', spellings: ['Sportsphoto Agency'], library: true },
  { name: 'TASS', spellings: ['ITAR-TASS'] },
  { name: 'UPI', spellings: ['United Press International'] },
  { name: 'USA Today Sports', tradesAs: ['USA Today Network'] },
  { name: 'VCG', tradesAs: ['Visual China Group'] },
  { name: 'WENN' },
  { name: 'WireImage' },
  { name: 'Xinhua', tradesAs: ['Xinhua News Agency'] },
  { name: 'Yonhap', tradesAs: ['Yonhap News', 'Yonhap News Agency'] },
  {
    name: 'ZUMA Press',
    spellings: ['ZUMAPRESS.com', 'Zuma Press Inc'],
    tradesAs: ['ZUMA Wire', 'ZUMA Press Wire', 'ZUMA'],
  },
];
