import type { PhotoUsesReportAnswer } from '#lib/answers.ts';

/** How much each supplier may bill for. */
export function Totals({ totals }: { totals: PhotoUsesReportAnswer['totals'] }) {
  return (
    <table className="w-full text-left">
      <caption className="mb-1 text-left font-medium">Per supplier</caption>
      <thead className="border-b border-line text-xs text-ink-faint">
        <tr>
          <th scope="col" className="py-1 font-normal">
            Supplier
          </th>
          <th scope="col" className="w-20 py-1 text-right font-normal">
            Uses
          </th>
          <th scope="col" className="w-20 py-1 text-right font-normal">
            Photos
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line border-b border-line tabular-nums">
        {totals.map(({ supplier, uses, photos }) => (
          <tr key={supplier}>
            <th scope="row" className="py-1.5 pr-3 font-normal break-words">
              {supplier || <span className="text-ink-faint">No supplier named</span>}
            </th>
            <td className="text-right">{uses.toLocaleString('en')}</td>
            <td className="text-right">{photos.toLocaleString('en')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
