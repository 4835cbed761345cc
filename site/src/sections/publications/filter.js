(() => {
const box = document.getElementById("filter");
if (!box) return;
const items = [...document.querySelectorAll(".papers > li")];
const texts = items.map(item => item.textContent.toLowerCase());
const search = box.querySelector("input");
const output = box.querySelector("output");
const update = () => {
const words = search.value.toLowerCase().split(/\s+/);
const chosen = [...box.querySelectorAll("select")].filter(select => select.value);
let shown = 0;
items.forEach((item, index) => {
item.hidden = !words.every(word => texts[index].includes(word)) || chosen.some(select => item.dataset[select.dataset.by] !== select.value);
if (!item.hidden) shown += 1;
});
document.querySelectorAll("section.year").forEach(year => { year.hidden = !year.querySelector(".papers > li:not([hidden])"); });
output.value = shown === items.length ? "" : output.dataset.shown.replace("{shown}", shown).replace("{total}", items.length);
};
box.hidden = false;
box.addEventListener("input", update);
update();
})();
