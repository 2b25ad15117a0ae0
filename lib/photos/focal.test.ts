import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { focalClasses, focalPoint, focalStep } from './focal.rules.ts';

test('a point is one class per axis, in tenths', () => {
  expect(focalClasses({ x: 0.31, y: 0.68 })).toBe('fx3 fy7');
  expect(focalClasses({ x: 0, y: 1 })).toBe('fx0 fy10');
  expect(focalClasses({ x: -3, y: 7 })).toBe('fx0 fy10');
});

test('every point has a rule in the stylesheet, or is the middle', () => {
  const css = readFileSync('components/site/css/focal.css', 'utf8');
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (x, y) => {
      for (const name of focalClasses({ x, y }).split(' '))
        expect(css).toMatch(new RegExp(`\\.${name} \\{\\n  --f[xy]: ${Number(name.slice(2)) * 10}%;`));
    }),
  );
});

test('arrow keys move it and stop at the edges; other keys do nothing', () => {
  const middle = { x: 0.5, y: 0.5 };
  expect(focalStep(middle, 'ArrowLeft')).toEqual({ x: 0.48, y: 0.5 });
  expect(focalStep(middle, 'ArrowDown', true)).toEqual({ x: 0.5, y: 0.6 });
  expect(focalStep({ x: 0.99, y: 0 }, 'ArrowRight')).toEqual({ x: 1, y: 0 });
  expect(focalStep({ x: 0.5, y: 0.01 }, 'ArrowUp')).toEqual({ x: 0.5, y: 0 });
  expect(focalStep(middle, 'constructor')).toBeNull();
  expect(focalPoint({ x: 0.123456, y: 2 })).toEqual({ x: 0.123, y: 1 });
});
