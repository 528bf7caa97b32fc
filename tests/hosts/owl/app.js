import { Component, mount, onMounted, onPatched, useRef, useState, xml } from "@odoo/owl";
import { price } from "chiffrage";
import "chiffrage-widgets/drift";

document.body.dataset.tjm = price({ cjm: "420", targetTauxMarquePct: "25" }).tjm;
globalThis.told = [];

class Drift extends Component {
  static template = xml`<chiffrage-drift t-ref="drift" t-on-chiffrage-input="tell" t-on-chiffrage-change="tell"/>`;
  static props = ["value", "tell"];

  setup() {
    const drift = useRef("drift");
    const show = () => (drift.el.value = this.props.value);
    onMounted(show);
    onPatched(show);
  }

  tell({ type, detail }) {
    told.push([type, detail.value.remainingDays]);
    this.props.tell(detail.value);
  }
}

class App extends Component {
  static components = { Drift };
  static template = xml`<Drift value="state.value" tell="(value) => this.tell(value)"/>`;

  setup() {
    this.state = useState({ value: { price: "45600", soldDays: "38", consumedDays: "30", remainingDays: "20", cjm: "650" } });
  }

  tell(value) {
    this.state.value = value;
  }
}

mount(App, document.body);
