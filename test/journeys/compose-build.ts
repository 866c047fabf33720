import { useCompose } from './mail-build';

useCompose();
