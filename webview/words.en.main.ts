import { page } from '../src/words/en/page/page.ts';
import { provideWords } from './kit/pageWords.ts';

provideWords(page);
