'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';

/** A new password, typed once, with an eye to check it. */
export function NewPasswordField({
  label = 'Password',
  value,
  onChange,
  error,
}: {
  label?: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
}) {
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <TextField
        label={label}
        type={shown ? 'text' : 'password'}
        name="password"
        autoComplete="new-password"
        help="At least 10 characters. A few words that only you put together are best."
        value={value}
        onChange={onChange}
        error={error}
      />
      <IconButton
        label={shown ? 'Hide the password' : 'Show the password'}
        size="small"
        tooltip={false}
        className="absolute! top-[1.55rem] right-0.5"
        onPress={() => setShown(!shown)}
      >
        {shown ? <EyeOff aria-hidden size={15} /> : <Eye aria-hidden size={15} />}
      </IconButton>
    </div>
  );
}
