/** A crawler of an AI company, by the name under which robots.txt speaks to it. */
export type Crawler = {
  name: string;
  owner: string;
  /** what it fetches pages for: to train models, to answer somebody's question, or for an index that answers are drawn from */
  purpose: 'training' | 'answers' | 'index';
};

/**
 * Crawlers that a newsroom may ask to stay away, as their owners document them. Search engines' own crawlers are not among
 * them: who refuses those is found by nobody. "Google-Extended" and "Applebot-Extended" are no crawlers but words that say
 * what may be done with what Googlebot and Applebot fetched.
 */
export const aiCrawlers: readonly Crawler[] = [
  { name: 'GPTBot', owner: 'OpenAI', purpose: 'training' },
  { name: 'OAI-SearchBot', owner: 'OpenAI', purpose: 'index' },
  { name: 'ChatGPT-User', owner: 'OpenAI', purpose: 'answers' },
  { name: 'ClaudeBot', owner: 'Anthropic', purpose: 'training' },
  { name: 'Claude-SearchBot', owner: 'Anthropic', purpose: 'index' },
  { name: 'Claude-User', owner: 'Anthropic', purpose: 'answers' },
  { name: 'Google-Extended', owner: 'Google', purpose: 'training' },
  { name: 'Google-CloudVertexBot', owner: 'Google', purpose: 'index' },
  { name: 'Applebot-Extended', owner: 'Apple', purpose: 'training' },
  { name: 'meta-externalagent', owner: 'Meta', purpose: 'training' },
  { name: 'meta-externalfetcher', owner: 'Meta', purpose: 'answers' },
  { name: 'Amazonbot', owner: 'Amazon', purpose: 'training' },
  { name: 'Bytespider', owner: 'ByteDance', purpose: 'training' },
  { name: 'CCBot', owner: 'Common Crawl', purpose: 'training' },
  { name: 'PerplexityBot', owner: 'Perplexity', purpose: 'index' },
  { name: 'Perplexity-User', owner: 'Perplexity', purpose: 'answers' },
  { name: 'MistralAI-User', owner: 'Mistral', purpose: 'answers' },
  { name: 'DuckAssistBot', owner: 'DuckDuckGo', purpose: 'answers' },
  { name: 'cohere-ai', owner: 'Cohere', purpose: 'training' },
  { name: 'AI2Bot', owner: 'Allen Institute for AI', purpose: 'training' },
  { name: 'Diffbot', owner: 'Diffbot', purpose: 'index' },
  { name: 'Timpibot', owner: 'Timpi', purpose: 'training' },
  { name: 'omgili', owner: 'Webz.io', purpose: 'training' },
  { name: 'ImagesiftBot', owner: 'Hive', purpose: 'training' },
];

export const isCrawler = (name: string): boolean => aiCrawlers.some((crawler) => crawler.name === name);
