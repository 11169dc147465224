import type { Classifier } from '../types';

export const classifyBoilerplate: Classifier = () => [];
