import type { Term } from "./term";
import agent from "./terms/agent.json" with { type: "json" };
import architecture from "./terms/architecture.json" with { type: "json" };
import business from "./terms/business.json" with { type: "json" };
import concept from "./terms/concept.json" with { type: "json" };
import dataset from "./terms/dataset.json" with { type: "json" };
import hardware from "./terms/hardware.json" with { type: "json" };
import infrastructure from "./terms/infrastructure.json" with { type: "json" };
import method from "./terms/method.json" with { type: "json" };
import model from "./terms/model.json" with { type: "json" };
import organisation from "./terms/organisation.json" with { type: "json" };
import paper from "./terms/paper.json" with { type: "json" };
import person from "./terms/person.json" with { type: "json" };
import product from "./terms/product.json" with { type: "json" };
import retrieval from "./terms/retrieval.json" with { type: "json" };
import robotics from "./terms/robotics.json" with { type: "json" };

/** Every term that comes with Termlight, by kind and then by id. The data is checked by the tests, not at run time. */
export const bundledTerms: readonly Term[] = [
  agent,
  architecture,
  business,
  concept,
  dataset,
  hardware,
  infrastructure,
  method,
  model,
  organisation,
  paper,
  person,
  product,
  retrieval,
  robotics,
].flat() as Term[];
