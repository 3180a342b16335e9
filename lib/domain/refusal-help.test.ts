import { expect, test } from '@playwright/test';
import { sourcesIn, textOf } from '../testing/sources';
import { otherAnswers, refusalTopics, topicOf } from './refusal-help';
import { refusals, type Refusal } from './refusals';
import { verdicts } from './verdicts';

const anchors: readonly string[] = [...refusalTopics, ...otherAnswers.flatMap(({ types }) => [...types])];

test('every verdict but the good one has its section', () => {
  for (const verdict of verdicts.filter((one) => one !== 'valid')) expect(anchors).toContain(topicOf(verdict));
  expect(Object.keys(refusals).map((refusal) => topicOf(refusal as Refusal)).filter((topic) => !refusalTopics.includes(topic))).toEqual([]);
});

test('no anchor stands twice', () => {
  expect(anchors.length).toBe(new Set(anchors).size);
});

test('every other error that the API answers with has its anchor, and no anchor tells of none', () => {
  const answering = sourcesIn('lib/api').filter((file) => !/\.test\.ts$|\/(testing|oauth|openapi)\//.test(file));
  const said = answering.flatMap((file) => [...textOf(file).matchAll(/(?:fail\(c, (?:\d{3}), |\[(?:\d{3}, )?)'([a-z]+_[a-z_]+)', (?:['"`])/g)].map(([, error = '']) => error.replaceAll('_', '-')));
  expect(said.length).toBeGreaterThan(20);
  const known = otherAnswers.flatMap(({ types }): readonly string[] => types);
  expect(said.filter((name) => !known.includes(name))).toEqual([]);
  expect(known.filter((name) => name !== 'gateway' && !said.includes(name))).toEqual([]);
});
