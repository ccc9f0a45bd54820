import { testComposer } from "./shared/composer-tests.mjs";

testComposer("firefox");
