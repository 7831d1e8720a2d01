/** The one style of the page; its hash stands in the policy of the answer, so nothing is added around it. */
export const pageStyle = `
:root{color-scheme:light;font-family:"Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
body{margin:0;background:#f3f1ea;color:#1a1a1a}
main{max-width:42rem;margin:2rem auto;padding:2rem;background:#fff;border:3px double #1a1a1a}
h1{font-size:1.5rem;margin:0 0 .25rem;text-align:center;letter-spacing:.1em}
.en{color:#5c5c5c;font-size:.8rem}
.sub{text-align:center;margin:0 0 1.5rem}
.status{text-align:center;font-size:1.2rem;margin:1.5rem 0;padding:.75rem;border:1px solid}
.valid{color:#1d6b34}
.unknown,.revoked{color:#a61b1b}
dl{margin:0;border-top:1px solid #8a8a8a}
div.row{display:grid;grid-template-columns:11rem 1fr;border-bottom:1px solid #8a8a8a}
dt{padding:.5rem;background:#f3f1ea}
dd{margin:0;padding:.5rem;overflow-wrap:anywhere}
footer{margin-top:1.5rem;font-size:.8rem;color:#5c5c5c}
@media (max-width:30rem){div.row{grid-template-columns:1fr}main{margin:0;border-width:0 0 3px;padding:1rem}}
@media print{body{background:#fff}main{margin:0 auto}}
`;
