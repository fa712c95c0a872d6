/** Keeps what is compiled of the sources, so that each of the many test files need not do it again. Loaded before every test file. */
import { enableCompileCache } from "node:module";

enableCompileCache();
