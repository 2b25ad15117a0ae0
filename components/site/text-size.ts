/** The steps of the text-size control, in per cent of the browser's own size (NEWSROOM §10). */
export const textSizes = [100, 115, 130, 150, 175, 200];

/**
 * The one script of a page: runs in the head, so that a kept size is there before anything is painted. Works without
 * storage (private windows, blocked by policy): then the size lasts as long as the page.
 */
export const textSizeScript = `{
let root=document.documentElement,steps=[${textSizes}],key='text-size',at=0;
let show=()=>{
root.style.fontSize=at?steps[at]+'%':'';
document.querySelectorAll('.size').forEach(box=>{
box.querySelector('output').textContent=steps[at]+' %';
box.querySelectorAll('button').forEach(b=>b.setAttribute('aria-disabled',!steps[at+ +b.value]))
})};
let recall=()=>{try{at=Math.max(0,steps.indexOf(+localStorage.getItem(key)))}catch{}show()};
root.classList.add('js');
recall();
addEventListener('DOMContentLoaded',show);
addEventListener('pageshow',e=>e.persisted&&recall());
addEventListener('storage',e=>e.key==key&&recall());
addEventListener('click',e=>{
let b=e.target.closest('.size button');
if(!b||!steps[at+ +b.value])return;
at+=+b.value;
show();
try{localStorage.setItem(key,steps[at])}catch{}
})
}`;
