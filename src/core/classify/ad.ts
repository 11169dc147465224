import type { Classifier } from '../types';

export const classifyAds: Classifier = () => [];
