'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Drawer } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextAreaField, TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { PartnerAnswer } from '#lib/answers.ts';
import { partnerByline } from '#lib/partners/byline.ts';
import { api } from '../api.ts';
import { keys } from '../queries.ts';
import { useForm } from '../use-form.ts';
import { LogoField } from './logo-field.tsx';

const empty = {
  name: '',
  bylineForm: '',
  licence: '',
  logoPhotoId: null,
  canonical: 'self' as const,
  photosTravel: true,
  republish: false,
};

const policies = [
  { id: 'self', name: 'Our page counts' },
  { id: 'origin', name: 'The partner’s page counts', hint: 'each story names its address there' },
  { id: 'noindex', name: 'Not listed at all' },
];

/** Makes or changes a partner; the byline and the paragraph are shown as they will be printed. */
export function PartnerDrawer({ partner, onClose }: { partner: PartnerAnswer | null; onClose: () => void }) {
  const queries = useQueryClient();
  const [logoUrl, setLogoUrl] = useState(partner?.logoUrl ?? null);
  const form = useForm<Omit<PartnerAnswer, 'id' | 'logoUrl'>>(
    partner
      ? {
          name: partner.name,
          bylineForm: partner.bylineForm,
          licence: partner.licence,
          logoPhotoId: partner.logoPhotoId,
          canonical: partner.canonical,
          photosTravel: partner.photosTravel,
          republish: partner.republish,
        }
      : empty,
  );
  const { fields, faults, set } = form;

  const save = async () => {
    const saved = await form.send((filled) =>
      partner ? api.partners.change(partner.id, filled) : api.partners.create(filled),
    );
    if (!saved) return;
    await queries.invalidateQueries({ queryKey: keys.partners });
    toast.done(partner ? 'Saved. Its stories show the change at once.' : `${saved.name} is a partner now.`);
    onClose();
  };

  return (
    <Drawer
      title={partner ? partner.name : 'New partner'}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={form.working} onPress={save}>
            {partner ? 'Save' : 'Make the partner'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5 pt-1">
        {form.refusal && <Notice tone="danger">{form.refusal}</Notice>}
        <TextField
          label="Name"
          value={fields.name}
          onChange={(name) => set({ name })}
          error={faults.name}
          autoFocus={!partner}
        />
        <LogoField
          name={fields.name}
          url={logoUrl}
          error={faults.logoPhotoId}
          onChange={(photo) => {
            set({ logoPhotoId: photo?.id ?? null });
            setLogoUrl(photo?.url ?? null);
          }}
        />
        <TextField
          label="Byline form"
          placeholder="{authors}, Example Wire"
          help="{authors} stands for the writers’ names. Without it, the form replaces them. Empty prints the names alone."
          value={fields.bylineForm}
          onChange={(bylineForm) => set({ bylineForm })}
          error={faults.bylineForm}
        />
        <TextAreaField
          label="Licence paragraph"
          help="Printed under every story of this partner, on the page and in feeds."
          rows={4}
          value={fields.licence}
          onChange={(licence) => set({ licence })}
          error={faults.licence}
        />
        <Select
          label="With search engines"
          choices={policies}
          value={fields.canonical}
          onChange={(canonical) => set({ canonical: canonical as PartnerAnswer['canonical'] })}
          error={faults.canonical}
        />
        <div className="flex flex-col">
          <Checkbox
            isSelected={fields.photosTravel}
            onChange={(photosTravel) => set({ photosTravel })}
            help="Into feeds, and into what others republish."
          >
            Its photos travel
          </Checkbox>
          <Checkbox
            isSelected={fields.republish}
            onChange={(republish) => set({ republish })}
            help="Where the newsroom offers its stories to others."
          >
            Its stories may be offered for republication
          </Checkbox>
        </div>
        <Printed name={fields.name} form={fields.bylineForm} licence={fields.licence} />
      </div>
    </Drawer>
  );
}

function Printed({ name, form, licence }: { name: string; form: string; licence: string }) {
  const partner = name.trim() || 'The partner';
  const bylines = [['Alex Example'], ['Alex Example', 'Kim Sample'], []].map((names) =>
    partnerByline(form, partner, names),
  );
  return (
    <section aria-label="As printed" className="rounded border border-line bg-desk px-4 py-3">
      <p className="mb-2 text-xs text-ink-faint">As printed with one writer, with two, and without</p>
      {[...new Set(bylines)].map((byline) => (
        <p key={byline} className="font-serif text-base">
          By {byline}
        </p>
      ))}
      {licence.trim() && (
        <p className="mt-3 border-t border-line pt-2 font-serif text-ink-soft whitespace-pre-line italic">
          {licence}
        </p>
      )}
    </section>
  );
}
