/**
 * Gives each box of the republish page a button that copies it. Without script there is no button, and the box's text is
 * there to be selected. Where the clipboard is closed to us (http, an old browser) the box is selected and copied so.
 */
export const copyScript = `{
addEventListener('DOMContentLoaded',()=>document.querySelectorAll('.republish textarea').forEach(area=>{
let make=tag=>document.createElement(tag),line=make('p'),b=make('button'),said=make('output');
b.textContent='Copy';
b.setAttribute('aria-describedby',area.id+'-name');
b.onclick=async()=>{
let done=true;
said.textContent='';
try{await navigator.clipboard.writeText(area.value)}
catch{area.select();done=document.execCommand('copy')}
said.textContent=done?'Copied.':'Press Ctrl+C or Cmd+C.'
};
line.append(b,said);
area.before(line)
}))
}`;
