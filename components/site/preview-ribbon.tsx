import type { ReactNode } from 'react';

/** What a preview says about itself, above everything: that it is none of the published pages. */
export type Preview = {
  /** "Preview – not published" */
  ribbon: string;
  /** which version, how long the link lasts, an embargo */
  note: string;
};

const style = `.preview-ribbon{position:sticky;top:0;z-index:9;margin:0;padding:.45rem 1rem;background:#7a1712;color:#fff;font:600 .875rem/1.35 var(--sans);text-align:center}.preview-ribbon span{display:inline-block;margin-inline-start:.6em;font-weight:400}body:has(.preview-ribbon){grid-template-rows:auto auto 1fr auto}@media print{.preview-ribbon{position:static;background:none;color:#000;border-block:1px solid}}`;

/** The style of the ribbon. Links lead out of the frame that a preview may stand in. */
export function PreviewHead() {
  return (
    <>
      <meta name="referrer" content="no-referrer" />
      <base target="_blank" />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, allowed by its hash */}
      <style dangerouslySetInnerHTML={{ __html: style }} />
    </>
  );
}

/** The ribbon, then the site's own head of page. */
export function PreviewMasthead({ preview, children }: { preview: Preview; children: ReactNode }) {
  return (
    <>
      <p className="preview-ribbon" role="note">
        {preview.ribbon}
        <span>{preview.note}</span>
      </p>
      {children}
    </>
  );
}
