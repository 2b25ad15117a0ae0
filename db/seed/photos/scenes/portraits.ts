import { chanceFrom, times } from '../draw/random.ts';
import { blurred, bokeh, ellipse, glow, H, line, paint, path, rect, W } from '../draw/shapes.ts';

/** A woman looks past the camera in soft window light. */
export async function portraitWoman(): Promise<string> {
  const chance = chanceFrom(97);
  const face =
    'M664,214 C620,186 552,196 526,252 C514,282 512,306 506,328 C500,346 478,374 476,386 C476,396 490,398 496,400 C492,412 490,418 494,424 C488,432 490,440 496,446 C492,462 498,482 520,484 C548,486 574,480 592,468 L600,560 L740,560 L716,380 C736,320 720,250 664,214 Z';
  return [
    rect(0, 0, W, H, [
      [0, '#5d5a55'],
      [1, '#2f2b29'],
    ]),
    blurred(
      16,
      rect(20, 30, 300, 620, '#f2ead8'),
      rect(60, 30, 10, 620, '#b5a98f'),
      rect(170, 30, 12, 620, '#b5a98f'),
      rect(20, 300, 300, 12, '#b5a98f'),
      ...times(5).map((i) => rect(820, 80 + i * 140, 340, 14, '#7d684e')),
      ...times(32).map((i) =>
        rect(
          830 + (i % 8) * 42,
          104 + Math.floor(i / 8) * 140 + chance.between(0, 26),
          26,
          90,
          chance.pick(['#8c5a44', '#5f6f78', '#b39a6a', '#6b5a6e', '#7f8a6a']),
        ),
      ),
    ),
    glow(180, 280, 620, '#fff3da', 0.7),
    blurred(
      1.2,
      shoulders('M330,800 C350,660 420,590 560,556 C640,600 700,590 756,552 C900,596 960,680 980,800 Z', [
        '#c7b49a',
        '#6d5a4a',
        '#2e2622',
      ]),
    ),
    path('M596,460 C606,520 596,556 560,570 C620,612 700,604 758,556 C728,520 716,470 716,400 Z', '#8f6048'),
    lit(face, '#f3cba9', '#c48d68', '#5f3d2f'),
    path('M640,300 C652,288 672,296 670,322 C668,344 652,358 642,350 C634,342 634,312 640,300 Z', '#a8714f'),
    hairWoman(),
    path(
      'M523,320 C534,312 552,312 562,318',
      'none',
      'stroke="#3b2519" stroke-width="6" stroke-linecap="round"',
    ),
    path('M528,340 C538,333 552,335 560,343 C550,349 538,348 528,340 Z', '#f4ebe2') +
      ellipse(537, 341, 6, 6.5, '#3d2a20') +
      path(
        'M526,340 C538,330 552,332 562,342',
        'none',
        'stroke="#2b1a12" stroke-width="3.6" stroke-linecap="round"',
      ),
    path('M494,424 C508,416 526,420 538,428 C524,434 508,432 494,424 Z', '#a6544a') +
      path(
        'M496,444 C512,452 528,444 538,430',
        'none',
        'stroke="#8c4740" stroke-width="5" stroke-linecap="round"',
      ),
    path(
      'M486,396 C494,402 504,400 510,394',
      'none',
      'stroke="#8f5b43" stroke-width="3.4" stroke-linecap="round"',
    ),
    path(
      'M506,328 C500,346 478,374 476,386',
      'none',
      'stroke="#fff1dc" stroke-width="4" stroke-opacity="0.75" stroke-linecap="round"',
    ),
    ellipse(648, 366, 5, 7, '#e9d7a2'),
    glow(470, 330, 200, '#fff2d8', 0.28),
  ].join('');
}

/** A man with a beard in half-light, looking down. */
export async function portraitMan(): Promise<string> {
  const chance = chanceFrom(98);
  const face =
    'M520,196 C582,166 668,182 694,250 C704,278 702,300 706,322 C714,346 738,372 738,386 C738,396 724,400 716,402 C718,414 720,420 716,428 C722,440 712,452 708,458 C708,480 690,496 664,496 L600,500 L600,580 L492,580 L486,400 C450,320 460,230 520,196 Z';
  return [
    rect(0, 0, W, H, [
      [0, '#1a1f2a'],
      [1, '#0d1017'],
    ]),
    bokeh(chance, 16, [40, 60, 560, 520], ['#e3a85c', '#8fb0d8', '#c9714a'], [16, 52]),
    blurred(
      14,
      rect(880, 40, 250, 560, '#dfc08c'),
      rect(1000, 40, 12, 560, '#8a6a3c'),
      rect(880, 300, 250, 12, '#8a6a3c'),
    ),
    glow(1010, 260, 560, '#ffdf9f', 0.75),
    path('M470,430 C478,520 470,560 456,572 C500,640 600,640 640,572 C612,540 610,500 616,460 Z', '#4a3023'),
    `<g transform="rotate(9 600 460)">${lit(face, '#4a2f24', '#a8734f', '#f0c49a')}${headMan()}</g>`,
    blurred(
      1.2,
      shoulders('M210,800 C236,672 320,600 452,548 C510,612 590,612 640,562 C790,600 880,680 906,800 Z', [
        '#1a2028',
        '#3b444f',
        '#7f7663',
      ]),
    ),
    path('M456,560 C480,640 560,700 590,800 H520 L440,580 Z', '#e6e2d8', 'fill-opacity="0.85"') +
      path('M640,566 C620,640 600,700 592,800 H640 L690,600 Z', '#f4efe2', 'fill-opacity="0.9"'),
    glow(760, 330, 190, '#ffe2b0', 0.24),
  ].join('');
}

/** Skin from the shaded to the lit side; three colours from left to right. */
function lit(outline: string, left: string, middle: string, right: string): string {
  const skin = paint(
    [
      [0, left],
      [0.45, middle],
      [1, right],
    ],
    'across',
  );
  return skin.def + path(outline, skin.url);
}

function shoulders(outline: string, [left, middle, right]: [string, string, string]): string {
  const cloth = paint(
    [
      [0, left],
      [0.5, middle],
      [1, right],
    ],
    'across',
  );
  const deep = paint([
    [0, '#000', 0],
    [1, '#000', 0.5],
  ]);
  return `${cloth.def}${deep.def}${path(outline, cloth.url)}${path(outline, deep.url)}`;
}

function hairWoman(): string {
  const hair = paint(
    [
      [0, '#a8784c'],
      [0.3, '#5f3d26'],
      [1, '#1d120c'],
    ],
    'across',
  );
  const strands = times(13).map((i) =>
    path(
      `M${556 + i * 7},${214 - Math.sin(i / 4) * 16} C${620 + i * 9},${206 + i * 4} ${676 + i * 5},${260 + i * 7} ${694 + i * 4},${330 + i * 6}`,
      'none',
      `stroke="${i % 3 ? '#3a2416' : '#b98a5c'}" stroke-width="2.4" stroke-opacity="${i % 3 ? 0.5 : 0.4}"`,
    ),
  );
  return `${hair.def}${ellipse(778, 330, 58, 62, hair.url)}${path('M526,262 C530,190 612,142 694,180 C768,214 788,310 756,396 C744,428 722,436 712,420 C716,380 690,354 674,330 C672,300 650,276 622,268 C590,258 556,250 526,262 Z', hair.url)}${strands.join('')}${path('M540,228 C570,180 640,166 690,196', 'none', 'stroke="#e3bb88" stroke-width="7" stroke-opacity="0.45" stroke-linecap="round"')}${path('M740,300 C756,280 800,282 818,306', 'none', 'stroke="#8a6240" stroke-width="5" stroke-opacity="0.5"')}`;
}

function headMan(): string {
  const hair = paint(
    [
      [0, '#0f0c0b'],
      [0.6, '#3a2c24'],
      [1, '#9a7a58'],
    ],
    'across',
  );
  const beard = paint(
    [
      [0, '#15100d'],
      [0.5, '#46352a'],
      [1, '#a5835f'],
    ],
    'across',
  );
  return [
    hair.def,
    beard.def,
    path('M552,322 C538,312 522,324 526,350 C530,372 544,384 554,376 C562,366 560,334 552,322 Z', '#7d5138'),
    path(
      'M566,360 C576,420 610,424 650,414 C676,408 700,404 716,404 C724,414 720,424 714,430 C726,452 716,500 690,524 C650,548 580,530 552,470 C544,440 548,390 566,360 Z',
      beard.url,
    ),
    ...times(16).map((i) =>
      line(
        580 + i * 8,
        440 + Math.sin(i) * 9,
        584 + i * 8,
        492 + Math.sin(i * 2) * 14,
        i % 2 ? '#c09a70' : '#1d1612',
        1.8,
        'stroke-opacity="0.4"',
      ),
    ),
    path('M664,424 C684,418 702,420 712,428 C700,436 680,436 664,424 Z', '#7d4338'),
    path(
      'M462,300 C440,214 500,150 590,152 C664,154 706,196 702,262 C680,228 640,220 600,228 C580,250 572,290 562,330 C548,312 528,310 520,330 C516,352 524,380 516,396 C486,380 466,340 462,300 Z',
      hair.url,
    ),
    path(
      'M640,166 C680,180 700,214 701,252',
      'none',
      'stroke="#e3c08f" stroke-width="6" stroke-opacity="0.55" stroke-linecap="round"',
    ),
    path(
      'M648,306 C664,296 684,298 698,306',
      'none',
      'stroke="#2b1d15" stroke-width="9" stroke-linecap="round"',
    ),
    path(
      'M656,338 C668,346 684,346 694,338',
      'none',
      'stroke="#23160f" stroke-width="4.6" stroke-linecap="round"',
    ) +
      path(
        'M660,330 C672,326 686,328 694,336',
        'none',
        'stroke="#8a5f43" stroke-width="4" stroke-opacity="0.6"',
      ),
    path(
      'M706,322 C714,346 738,372 738,386',
      'none',
      'stroke="#fff0d0" stroke-width="4.5" stroke-opacity="0.8" stroke-linecap="round"',
    ),
    path(
      'M714,398 C706,404 698,402 694,394',
      'none',
      'stroke="#8a5a3e" stroke-width="3.6" stroke-linecap="round"',
    ),
  ].join('');
}
