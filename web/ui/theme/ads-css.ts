import { rules } from './rules';

/** Every property of the design system a style sheet uses, once, in order of the alphabet; names without `--ams-`. */
export function usedProperties(css: string): string[] {
  const names = [...css.matchAll(/var\(\s*--ams-([a-z0-9-]+)/g)].map((match) => match[1]!);
  return [...new Set(names)].sort();
}

/** The value the rules give a property. @throws Error when no rule knows it, so that a new version of the design system cannot slip through. */
export function valueOf(name: string): string {
  for (const [pattern, value] of rules) {
    const match = pattern.exec(name);
    if (match) return value.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
  }
  throw new Error(`web/ui/theme/rules.ts has no rule for --ams-${name}`);
}

/** The style sheet that gives each property of the design system its value (web/ui/theme/ads.css). */
export function adsCss(css: string): string {
  const lines = usedProperties(css).map((name) => `  --ams-${name}: ${valueOf(name)};`);
  return ['/* Made by `npm run theme` from rules.ts; do not edit. */', ':root {', ...lines, '}', ''].join('\n');
}
