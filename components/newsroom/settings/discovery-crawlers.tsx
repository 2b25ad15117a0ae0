import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { aiCrawlers, type Crawler } from '#lib/discovery/crawlers.rules.ts';

const purposes: [Crawler['purpose'], string][] = [
  ['training', 'Refuse those that train models with your stories'],
  ['index', 'Refuse those that keep an index for answers'],
  ['answers', 'Refuse those that fetch a page to answer one question'],
];

type CrawlerChoiceProps = { refused: string[]; onChange: (refused: string[]) => void };

/** Which crawlers are refused, by what they come for: one by one, or all. */
export function CrawlerChoice({ refused, onChange }: CrawlerChoiceProps) {
  const tick = (name: string, on: boolean) =>
    onChange(on ? [...refused, name] : refused.filter((one) => one !== name));
  return (
    <div className="flex flex-col gap-4">
      {purposes.map(([purpose, title]) => (
        <fieldset key={purpose}>
          <legend className="mb-1 text-[0.8125rem] font-medium">{title}</legend>
          <div className="grid sm:grid-cols-2">
            {aiCrawlers
              .filter((crawler) => crawler.purpose === purpose)
              .map(({ name, owner }) => (
                <Checkbox key={name} isSelected={refused.includes(name)} onChange={(on) => tick(name, on)}>
                  {name} <span className="text-ink-soft">{owner}</span>
                </Checkbox>
              ))}
          </div>
        </fieldset>
      ))}
      <div className="flex gap-2">
        <Button onPress={() => onChange(aiCrawlers.map(({ name }) => name))}>Refuse all</Button>
        <Button onPress={() => onChange([])}>Allow all</Button>
      </div>
    </div>
  );
}
