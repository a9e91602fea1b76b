// Sorts and filters the tables and lists of a report. The pages say all of it without this script, too: it only saves
// turning pages. It asks nothing of any server; more rows come from script files beside the page.
"use strict";

const foiReport = (() => {
  const shards = new Map();
  const waiting = new Map();

  // Every row that a file beside the page brings.
  function add(number, rows) {
    shards.set(number, rows);
    const go = waiting.get(number);
    if (go) go();
  }

  function load(source, number) {
    if (shards.has(number)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      waiting.set(number, resolve);
      const script = document.createElement("script");
      script.src = source;
      script.onerror = () => reject(new Error("missing " + source));
      document.head.append(script);
    });
  }

  // --- Tables

  function makeSortable(table) {
    const heads = table.tHead.rows[0].cells;
    [...heads].forEach((head, column) => {
      if (head.classList.contains("bar")) return;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => sort(table, column, head));
    });
  }

  function key(row, column) {
    const cell = row.cells[column];
    const value = cell.dataset.sort ?? cell.textContent;
    return value === "" || isNaN(value) ? value : Number(value);
  }

  function sort(table, column, head) {
    const isNumber = head.classList.contains("number");
    const falls = head.hasAttribute("aria-sort")
      ? head.getAttribute("aria-sort") === "ascending" : isNumber;
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", falls ? "descending" : "ascending");
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => [key(row, column), row]);
    rows.sort(([one], [other]) => {
      const order = typeof one === "number" && typeof other === "number"
        ? one - other : String(one).localeCompare(String(other), "en-GB");
      return falls ? -order : order;
    });
    body.append(...rows.map(([, row]) => row));
  }

  // --- Lists that are filtered

  const step = 200;

  class Filter {
    constructor(form) {
      this.form = form;
      this.list = document.getElementById(form.dataset.list);
      this.template = document.getElementById(form.dataset.template);
      this.count = document.getElementById(form.dataset.count);
      this.shardCount = Number(form.dataset.shards);
      this.base = form.dataset.base;
      this.pages = document.querySelectorAll(".pages");
      this.original = [...this.list.children];
      this.countBefore = this.count.textContent;
      this.turn = 0;
      this.shown = step;
      this.more = document.createElement("button");
      this.more.type = "button";
      this.more.className = "more";
      this.more.textContent = "Show more";
      this.more.hidden = true;
      (this.list.closest(".scroll") ?? this.list).after(this.more);
      this.more.addEventListener("click", () => { this.shown += step; this.draw(); });
      form.hidden = false;
      form.addEventListener("submit", (event) => event.preventDefault());
      form.addEventListener("reset", () => setTimeout(() => this.apply()));
      let timer = 0;
      form.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(() => this.apply(), 150);
      });
      window.addEventListener("hashchange", () => this.fromAddress());
      this.fromAddress();
    }

    get wishes() {
      return [...new FormData(this.form)].map(([name, value]) => [name, value.trim().toLowerCase()])
        .filter(([, value]) => value !== "");
    }

    fromAddress() {
      const wishes = new URLSearchParams(location.hash.slice(1));
      if (![...wishes.keys()].some((name) => this.form.elements[name])) return;
      for (const [name, value] of wishes) {
        if (this.form.elements[name]) this.form.elements[name].value = value;
      }
      this.apply();
    }

    // So that a search can be kept and handed on as an address.
    toAddress(wishes) {
      const hash = wishes.length ? "#" + new URLSearchParams(wishes) : "";
      if (hash || location.hash) history.replaceState(null, "", hash || "#");
    }

    async apply() {
      const turn = ++this.turn;
      const wishes = this.wishes;
      this.toAddress(wishes);
      if (wishes.length === 0) return this.restore();
      this.count.textContent = "Searching …";
      try {
        for (let number = 1; number <= this.shardCount; number++) await load(this.base + number + ".js", number);
      } catch (error) {
        this.count.textContent = "Cannot search: " + error.message;
        return;
      }
      if (turn !== this.turn) return;
      const columns = this.form.dataset.columns.split(" ");
      this.found = [];
      this.total = 0;
      for (let number = 1; number <= this.shardCount; number++) {
        for (const row of shards.get(number)) {
          this.total++;
          const item = Object.fromEntries(columns.map((name, index) => [name, row[index]]));
          if (wishes.every(([name, value]) => this.fits(item, name, value))) this.found.push(item);
        }
      }
      this.shown = step;
      this.draw();
    }

    fits(item, name, value) {
      if (name === "words") {
        return columnsOf(this.form, "words").map((column) => item[column]).join(" ")
          .replace(/\s+/g, " ").toLowerCase().includes(value);
      }
      const field = item[name];
      if (name === "year") return String(item.date ?? "").startsWith(value) || (value === "none" && !item.date);
      if (Array.isArray(field)) return field.some((one) => begins(one.toLowerCase(), value));
      const known = this.form.elements[name];
      const text = String(field ?? "").toLowerCase();
      // A name that is offered means itself, anything else is a part of one.
      const isWhole = known.tagName === "SELECT"
        || [...(known.list?.options ?? [])].some((option) => option.value.toLowerCase() === value);
      return isWhole ? text === value : text.includes(value);
    }

    draw() {
      const rows = this.found.slice(0, this.shown).map((item) => this.row(item));
      this.list.replaceChildren(...rows);
      this.count.textContent = `${this.found.length.toLocaleString("en-GB")} of ${this.total.toLocaleString("en-GB")}`
        + (this.found.length > this.shown ? `, the first ${this.shown} shown` : "");
      this.more.hidden = this.found.length <= this.shown;
      for (const pages of this.pages) pages.hidden = true;
    }

    row(item) {
      const row = this.template.content.firstElementChild.cloneNode(true);
      for (const place of row.querySelectorAll("[data-field]")) {
        const value = item[place.dataset.field];
        place.textContent = Array.isArray(value) ? value.join(", ") : value ?? "";
        if (place.textContent === "" && place.dataset.empty) place.textContent = place.dataset.empty;
      }
      for (const link of row.querySelectorAll("[data-href]")) {
        const target = item[link.dataset.href];
        // Only pages of this report: a name that climbs or leaves it is none.
        if (/^[a-z0-9][a-z0-9/-]*\.html(#[a-z0-9-]+)?$/.test(target ?? "")) link.href = target;
        else link.remove();
      }
      return row;
    }

    restore() {
      this.list.replaceChildren(...this.original);
      this.count.textContent = this.countBefore;
      this.more.hidden = true;
      for (const pages of this.pages) pages.hidden = false;
    }
  }

  function columnsOf(form, name) {
    return form.dataset[name].split(" ");
  }

  // "FOIA s.31" is the beginning of "FOIA s.31(3)", but not of "FOIA s.310".
  function begins(text, value) {
    return text === value || (text.startsWith(value) && !/[a-z0-9]/.test(text[value.length]));
  }

  addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("table.sortable").forEach(makeSortable);
    document.querySelectorAll("form.filter").forEach((form) => new Filter(form));
  });

  return { add };
})();
