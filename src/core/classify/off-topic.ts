import type { Classifier } from '../types';

export const classifyOffTopic: Classifier = () => [];
