import { page } from '../src/words/zh-cn/page/page.ts';
import { provideWords } from './kit/pageWords.ts';

provideWords(page);
