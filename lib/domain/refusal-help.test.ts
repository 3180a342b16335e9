import { expect, test } from '@playwright/test';
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
