
import { sources } from "./notation.ts";
const T = `Advocate Pravin Gite appeared. {Advocate Pravin Gite, appearing for Deshmukh,} said so. {Gite} said so.
{Prophet Emmanuel Kwaku Badu-Sarkodie, known as Osofo Lightning,} said so.\\n{The prophet} said so.
{Dr. Suad bint Khalfan al-Hinaiyah, Director of Plant Protection,} said so.
{Director of the Southern Institute for Water Resources Research Lâm Thị Mỹ Dung} said so.\\n{Dung} said so.
{Vice Chairman of the provincial People’s Committee Nguyễn Hữu Thạnh} said so.\\nMr Thạnh left.
{Minister of the Interior Liu Shyh-fang} said so.\\n{Liu} said so.
{Evidence leader Advocate Zubeida Carrim} said so.\\n{Carrim} said so.
{The governor of Tshopo province, Honoré Likunda wa Mbula,} said so.
{Vicente Rausell i Bono} said so.
{Education Undersecretary Wilfredo “Pidoy” Sarmiento} said so. {Sarmiento} said so.
{Joycelyn} said so. {Joycelyn Alleyne} said so.
Bhaskar Lokhande (61) and his nephew Amol Lokhande (29) were held. {The accused} said so.
Ramon Cruz, 40, was charged. {The accused} denied it. {The defendant} denied it.
Jignesh Pansuriya filed a complaint. {The complainant} said so.
Danjuma Sani spoke of his friend Bola Tinubu. {The Minister} said so.
{A spokesperson for the Prime Minister's Office} said so.
{the Malekula businessman} said so. Sethy Maki, 50, a businessman from Malekula, left.
{“Dad}, Wu Shuixiang, said so.`;
for (const t of T.split("\n")) { const x = t.replaceAll("\\n", "\n"); console.log(t.slice(0, 90), "=>", JSON.stringify(sources(x))); }
