/** Entry file of a host process: gives it the built-ins. Everything else is the host's. */
import { nodeTypes, providers } from "../../plugins/index.ts";
import { runHost } from "../engine/host/host-main.ts";

runHost({ nodeTypes, providers });
