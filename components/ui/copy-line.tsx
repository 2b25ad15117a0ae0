'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { Button } from './button.tsx';
import { inputBox } from './field.tsx';

/** Something to copy that is shown once. Selects itself where the clipboard is closed to us. */
export function CopyLine({ label, text }: { label: string; text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      document.querySelector<HTMLInputElement>('[data-copy-line]')?.select();
    }
  };
  return (
    <div className="flex items-end gap-2">
      <TextField value={text} isReadOnly className="flex min-w-0 flex-1 flex-col gap-1">
        <Label className="text-[0.8125rem] font-medium">{label}</Label>
        <Input
          data-copy-line
          onFocus={(event) => event.currentTarget.select()}
          className={`${inputBox} h-8 font-mono text-xs pointer-coarse:h-11`}
        />
      </TextField>
      <Button
        look="primary"
        onPress={copy}
        icon={copied ? <Check aria-hidden size={15} /> : <Copy aria-hidden size={15} />}
      >
        {copied ? 'Copied' : 'Copy'}
      </Button>
    </div>
  );
}
