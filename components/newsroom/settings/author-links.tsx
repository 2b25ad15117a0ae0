'use client';

import { Plus, X } from 'lucide-react';
import { Button, IconButton } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';

type Link = { label: string; url: string };

/** Pages elsewhere: social media, a portfolio, a public key. */
export function AuthorLinks({
  links,
  error,
  onChange,
}: {
  links: Link[];
  error?: string | undefined;
  onChange: (links: Link[]) => void;
}) {
  const change = (index: number, part: Partial<Link>) =>
    onChange(links.map((link, n) => (n === index ? { ...link, ...part } : link)));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-[0.8125rem] font-medium">Links</legend>
      {links.map((link, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: links have no ids, and the row is its place
        <div key={index} className="flex items-start gap-2">
          <TextField
            label={`Name of link ${index + 1}`}
            hideLabel
            placeholder="Mastodon"
            className="w-32"
            value={link.label}
            onChange={(label) => change(index, { label })}
          />
          <TextField
            label={`Address of link ${index + 1}`}
            hideLabel
            placeholder="https://"
            className="flex-1"
            value={link.url}
            onChange={(url) => change(index, { url })}
            inputMode="url"
            spellCheck="false"
          />
          <IconButton
            label={`Take link ${index + 1} away`}
            size="small"
            onPress={() => onChange(links.filter((_, n) => n !== index))}
          >
            <X aria-hidden size={15} />
          </IconButton>
        </div>
      ))}
      {error && (
        <p role="alert" className="text-xs font-medium text-danger">
          {error}
        </p>
      )}
      {links.length < 8 && (
        <Button
          size="small"
          look="quiet"
          className="self-start"
          icon={<Plus aria-hidden size={15} />}
          onPress={() => onChange([...links, { label: '', url: '' }])}
        >
          Add a link
        </Button>
      )}
    </fieldset>
  );
}
