/** What readers are told of a picture that no camera made alone, by IPTC's digital source type (NEWSROOM §8, C2PA). */
const labels: Record<string, string> = {
  trainedAlgorithmicMedia: 'Made with AI',
  compositeWithTrainedAlgorithmicMedia: 'Composite made with AI',
  compositeSynthetic: 'Composite with elements made by computer',
  algorithmicMedia: 'Made by computer',
  virtualRecording: 'Made by computer',
  composite: 'Composite picture',
  compositeCapture: 'Composite of several photos',
  softwareImage: 'Made by computer',
  digitalArt: 'Illustration',
  digitalCreation: 'Illustration',
};

/** A few words for the caption line; null for a photo and for a type that is not known. */
export const sourceLabel = (digitalSourceType: string | undefined): string | null =>
  digitalSourceType && Object.hasOwn(labels, digitalSourceType) ? (labels[digitalSourceType] ?? null) : null;

/** Types that a desk may choose from; the first is a camera's. */
export const sourceTypes: readonly { id: string; name: string }[] = [
  { id: '', name: 'Photo, or not known' },
  ...Object.entries(labels)
    .filter(([id]) => !['virtualRecording', 'softwareImage', 'digitalCreation'].includes(id))
    .map(([id, name]) => ({ id, name })),
];
