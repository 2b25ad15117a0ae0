import {
  Heading2,
  Heading3,
  Image,
  ImagePlus,
  Link2,
  List,
  ListOrdered,
  Minus,
  Pilcrow,
  Quote,
} from 'lucide-react';

const icons = {
  paragraph: Pilcrow,
  'heading 2': Heading2,
  'heading 3': Heading3,
  'bullet list': List,
  'numbered list': ListOrdered,
  quote: Quote,
  divider: Minus,
  photo: ImagePlus,
  'lead photo': Image,
  related: Link2,
};

/** The picture of a block in the toolbar and the `/` menu. */
export function ChoiceIcon({ id }: { id: string }) {
  const Icon = icons[id as keyof typeof icons] ?? Pilcrow;
  return <Icon aria-hidden size={16} />;
}
