import { createHash } from 'node:crypto';

/** Black on white; what a colour says, a sign or a line says too. */
export const clockStyle = `
:root{--ink:#16181d;--soft:#5a6070;--line:#c9cdd6;--faint:#f3f4f7}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC","WenQuanYi Zen Hei",sans-serif}
main{max-width:62rem;margin:0 auto;padding:1.25rem 1rem 3rem}
h1{font-size:1.5rem;line-height:1.25;margin:0}
h2{font-size:1.05rem;margin:2rem 0 .6rem;padding-bottom:.3rem;border-bottom:2px solid var(--ink)}
.en{color:var(--soft);font-weight:400;font-size:.86em}
h1 .en,h2 .en{margin-left:.5em}
h1 .en{display:block;margin:.1rem 0 0;font-size:1rem}
header{display:grid;gap:.9rem 2rem;grid-template-columns:1fr}
.facts{margin:.5rem 0 0;color:var(--soft);overflow-wrap:anywhere;font-size:.9rem}
.state{border:2px solid var(--ink);border-radius:6px;padding:.7rem .9rem}
.state b{font-size:1.15rem;display:block}
.state.red{border-width:4px;border-style:double}
.state.yellow{border-style:dashed}
.state p{margin:.2rem 0 0}
.clocks{display:grid;gap:.8rem;grid-template-columns:1fr}
.clock{border:1px solid var(--line);border-radius:6px;padding:.8rem .9rem}
.clock.binds{border:2px solid var(--ink)}
.clock h3{margin:0;font-size:1rem}
.clock h3 i{font-style:normal;border:1px solid var(--ink);border-radius:3px;padding:0 .35em;font-size:.78rem;margin-left:.4em;white-space:nowrap}
.due{font-size:1.6rem;font-weight:700;font-variant-numeric:tabular-nums;margin:.15rem 0}
.due small{font-size:.85rem;font-weight:400}
dl{display:grid;grid-template-columns:auto 1fr;gap:.1rem .8rem;margin:.3rem 0 0}
dt{color:var(--soft);font-size:.88rem}
dd{margin:0;font-variant-numeric:tabular-nums}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
th{text-align:left;font-weight:600;vertical-align:bottom;border-bottom:1.5px solid var(--ink);padding:.35rem .4rem;line-height:1.25}
th .en{display:block;font-size:.78rem}
td{border-bottom:1px solid var(--line);padding:.3rem .4rem;vertical-align:top}
.n{text-align:right;white-space:nowrap}
.off td{color:var(--soft);background:var(--faint)}
.held td{background:repeating-linear-gradient(135deg,#fff 0 6px,var(--faint) 6px 12px)}
.ahead td{font-style:italic}
.today td{border-top:2px solid var(--ink)}
.last td{border-bottom:2px solid var(--ink);font-weight:700}
.date{white-space:nowrap}
.bar rect{vector-effect:non-scaling-stroke}
.owners td:first-child{width:45%}
.bar{display:block;width:100%;height:14px}
.mark{font-weight:700}
ol.notices{margin:.4rem 0 0;padding-left:1.6rem;font-size:.9rem}
footer{margin-top:2rem;color:var(--soft);font-size:.82rem;overflow-wrap:anywhere}
@media (min-width:44rem){header{grid-template-columns:1fr 18rem;align-items:start}.clocks{grid-template-columns:1fr 1fr}}
@media (max-width:30rem){body{font-size:14px}td,th{padding:.28rem .22rem}.stops thead{display:none}.stops tr{display:block;border-bottom:1px solid var(--ink);padding:.4rem 0}.stops td{display:block;border:0;padding:.1rem .22rem}.days .en{display:none}.days th .en{display:block;font-size:.68rem}}
@media print{body{font-size:10pt}main{max-width:none;padding:0}.off td,.held td{background:none}.held td{border-left:0}h2{break-after:avoid}tr,.clock,.state{break-inside:avoid}thead{display:table-header-group}@page{margin:14mm}}
`;

/** Lets this one style in, and nothing else: no script, no image, no frame. */
export const clockPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256')
  .update(clockStyle)
  .digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
