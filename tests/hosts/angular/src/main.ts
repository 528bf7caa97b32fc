import { CUSTOM_ELEMENTS_SCHEMA, Component, provideZonelessChangeDetection, signal } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import { price } from "chiffrage";
import type { ChiffrageDriftValue } from "chiffrage-widgets/drift";
import "chiffrage-widgets/drift";

document.body.dataset["tjm"] = price({ cjm: "420", targetTauxMarquePct: "25" }).tjm;
const told: [string, unknown][] = [];
Object.assign(globalThis, { told });

@Component({
  selector: "app-root",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<chiffrage-drift [value]="value()" (chiffrage-input)="tell($event)" (chiffrage-change)="tell($event)"></chiffrage-drift>`,
})
class App {
  value = signal<ChiffrageDriftValue>({ price: "45600", soldDays: "38", consumedDays: "30", remainingDays: "20", cjm: "650" });

  tell({ type, detail }: CustomEvent) {
    told.push([type, detail.value.remainingDays]);
  }
}

bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
