// patterns
MATCH (p:Paper) RETURN count(p) AS papers
MATCH (n:Technique) RETURN n.name ORDER BY n.name LIMIT 5
MATCH (n:Technique) RETURN n.name, count(*) ORDER BY n.name LIMIT 5
MATCH (n:Hardware {name: 'GPU'}) RETURN n
MATCH (n:Hardware {name: 'GPU'}) RETURN n.id, n.papers, n.roles
MATCH (p:Paper)-[r:PROPOSES]->(t:Technique) RETURN p.id, t.name ORDER BY p.id, t.name LIMIT 10
MATCH (p:Paper)-[r:PROPOSES]->(t:Technique {name: 'AccLLM'}) RETURN r
MATCH (p:Paper)-[:PROPOSES]->(t)-[:RUNS_ON]->(h:Hardware) RETURN t.name, h.name, p.title ORDER BY t.name, h.name, p.title LIMIT 200
MATCH (t:Technique)-[:RUNS_ON]->(h:Hardware)<-[:RUNS_ON]-(o:Technique) WHERE t.name < o.name RETURN t.name, h.name, o.name ORDER BY t.name, h.name, o.name LIMIT 20
MATCH (a:Technique {name: 'AccLLM'})--(b:Entity) RETURN DISTINCT b.name ORDER BY b.name
MATCH (a:Technique {name: 'AccLLM'})<--(b:Paper) RETURN b.title
MATCH (a:Hardware {name: 'FPGA'})<-[r:RUNS_ON|USES]-(b:Entity) RETURN type(r), b.name ORDER BY type(r), b.name
MATCH (n:Technique|Model) RETURN count(n) AS n
MATCH (n:Technique|Model) WHERE n.papers > 2 RETURN n.name ORDER BY n.name
MATCH (:Paper)-[:RUNS_ON]->(h:Hardware|Software) RETURN count(h) AS n
MATCH (a:Hardware), (b:Software) RETURN count(*) AS pairs
MATCH (p:Paper)-[:USES]->(t), (p)-[:RUNS_ON]->(h:Hardware) RETURN t.name, h.name ORDER BY t.name, h.name LIMIT 12
MATCH (p:Paper {id: 'accllm-accelerating-long-context-llm-inference-via'})-[r]->(e:Entity) RETURN type(r), e.name ORDER BY type(r), e.name
MATCH (r:Result)-[:AGAINST]->(b) RETURN r.value, b.name ORDER BY r.value, b.name LIMIT 15
MATCH (r:Result)-[:MEASURES]->(m:Metric) RETURN m.name, count(r) AS results ORDER BY results DESC, m.name LIMIT 10
MATCH (a:Entity)-[r:IS_A]->(b:Entity) RETURN a.name, b.name ORDER BY a.name
MATCH (a)-[r:OUTPERFORMS]->(b) RETURN a.name, r.metric, r.low, r.high, b.name ORDER BY a.name, b.name, r.metric, r.high LIMIT 20
MATCH (n) WHERE n:Hardware AND n.deviceClass = 'GPU' RETURN n.name ORDER BY n.name
MATCH (n) WHERE n:Hardware OR n:Software RETURN count(n) AS n
MATCH (n:Entity) WHERE NOT n:Technique RETURN count(n) AS n
MATCH (n:Hardware) WHERE NOT (n)<-[:RUNS_ON]-(:Technique) RETURN n.name ORDER BY n.name
MATCH (n:Technique) WHERE (n)-[:RUNS_ON]->(:Hardware {name: 'FPGA'}) RETURN n.name ORDER BY n.name
MATCH (n:Technique) WHERE NOT EXISTS { MATCH (n)-[:RUNS_ON]->(:Hardware) } RETURN count(n) AS n
MATCH (n:Technique) WHERE EXISTS { (n)-[:RUNS_ON]->(:Hardware) } RETURN count(n) AS n
MATCH (n:Technique) WHERE COUNT { (n)-[:RUNS_ON]->(:Hardware) } > 3 RETURN n.name ORDER BY n.name
MATCH (n:Technique) RETURN n.name, COUNT { MATCH (n)-[:RUNS_ON]->(:Hardware) } AS devices ORDER BY devices DESC, n.name LIMIT 5
// optional match
MATCH (t:Technique) OPTIONAL MATCH (t)-[:RUNS_ON]->(h:Hardware) RETURN t.name, h.name ORDER BY t.name, h.name LIMIT 15
MATCH (t:Technique {name: 'AccLLM'}) OPTIONAL MATCH (t)-[:IS_A]->(x) RETURN t.name, x
MATCH (t:Technique) OPTIONAL MATCH (t)-[:RUNS_ON]->(h:Hardware) WITH t, count(h) AS devices RETURN t.name, devices ORDER BY devices DESC, t.name LIMIT 10
OPTIONAL MATCH (n:Nothing) RETURN n
OPTIONAL MATCH (n:Nothing) RETURN n.name, count(n)
MATCH (h:Hardware) OPTIONAL MATCH (h)-[:IS_A]->(c) WHERE c.name = 'FPGA' RETURN h.name, c.name ORDER BY h.name LIMIT 20
MATCH (p:Paper) OPTIONAL MATCH (p)-[:STATES]->(r:Result) WITH p, r ORDER BY p.id, r.start RETURN p.id, collect(r.value) ORDER BY p.id LIMIT 6
// aggregation
MATCH (e:Entity) RETURN e.type, count(*) ORDER BY e.type
MATCH (e:Entity) RETURN e.type AS type, count(*) AS n, sum(e.papers) AS papers, min(e.papers) AS least, max(e.papers) AS most ORDER BY type
MATCH (e:Entity) RETURN avg(e.papers) AS mean
MATCH (e:Hardware) WITH e ORDER BY e.id RETURN collect(e.name) AS names
MATCH (e:Hardware) WITH e ORDER BY e.name RETURN collect(e.name)[0..3] AS names
MATCH (p:Paper)-[r]->(e:Entity) RETURN type(r), count(*) ORDER BY type(r)
MATCH (p:Paper)-[r]->(e:Entity) RETURN type(r) AS t, count(DISTINCT e) AS entities, count(DISTINCT p) AS papers ORDER BY t
MATCH (p:Paper)-[:PROPOSES]->(e) WITH p, count(e) AS proposed WHERE proposed > 4 RETURN p.title, proposed ORDER BY proposed DESC, p.title
MATCH (p:Paper)-[:PROPOSES]->(e) WITH p, count(e) AS proposed RETURN proposed, count(*) ORDER BY proposed
MATCH (n:Nothing) RETURN count(n), sum(n.x), avg(n.x), min(n.x), max(n.x), collect(n.x)
MATCH (r:Result) RETURN count(*), count(r.unit), count(DISTINCT r.unit)
MATCH (r:Result) RETURN r.unit, count(*) ORDER BY count(*) DESC, r.unit LIMIT 5
MATCH (r:Result) WHERE r.unit = 'x' RETURN percentileCont(r.high, 0.5) AS median
MATCH (r:Result) WHERE r.unit = 'x' RETURN percentileDisc(r.high, 0.5) AS median
MATCH (r:Result) WHERE r.unit = 'x' RETURN round(stDev(r.high), 6) AS spread
MATCH (t:Technique)-[:RUNS_ON]->(h:Hardware) RETURN h.name, count(DISTINCT t) AS techniques ORDER BY techniques DESC, h.name LIMIT 5
MATCH (t:Technique)-[:RUNS_ON]->(h:Hardware) WITH h, collect(t.name) AS names WHERE size(names) > 5 RETURN h.name, size(names) ORDER BY size(names) DESC, h.name
MATCH (n:Technique) RETURN n, count(*) ORDER BY n.name LIMIT 2
MATCH (t:Technique)-[r:RUNS_ON]->(h:Hardware) RETURN h, count(r) AS n ORDER BY n DESC, h.name LIMIT 3
MATCH (e:Entity) RETURN count(e) + 1 AS more
MATCH (e:Entity) RETURN e.type, count(*) * 2 AS twice ORDER BY twice DESC, e.type
UNWIND [1, 2, 2, null, 3] AS x RETURN count(x), count(*), count(DISTINCT x), sum(x), collect(x), collect(DISTINCT x)
UNWIND [1.5, 2, 3] AS x RETURN sum(x), avg(x), min(x), max(x)
UNWIND ['b', 'a', null] AS x RETURN min(x), max(x)
// ordering and paging
MATCH (e:Entity) RETURN e.name ORDER BY e.papers DESC, e.name SKIP 3 LIMIT 4
MATCH (e:Entity) RETURN e.name AS name ORDER BY name DESC LIMIT 4
MATCH (e:Entity) RETURN DISTINCT e.type ORDER BY e.type
MATCH (e:Entity) RETURN DISTINCT e.type AS t ORDER BY t DESC
MATCH (p:Paper) RETURN p.year ORDER BY p.year LIMIT 3
UNWIND [3, null, 1, 2] AS x RETURN x ORDER BY x
UNWIND [3, null, 1, 2] AS x RETURN x ORDER BY x DESC
UNWIND ['b', 'B', 'a', 'é', 'z'] AS x RETURN x ORDER BY x
UNWIND [[2], [1, 2], [1]] AS x RETURN x ORDER BY x
UNWIND [true, false, null] AS x RETURN x ORDER BY x
MATCH (e:Entity) WITH e ORDER BY e.papers DESC, e.id LIMIT 3 MATCH (e)<-[r]-(p:Paper) RETURN e.name, count(p) ORDER BY count(p) DESC, e.name
MATCH (e:Technique) RETURN e.name ORDER BY size(e.name), e.name LIMIT 5
MATCH (e:Technique) RETURN e.name LIMIT 0
// paths
MATCH path = (a:Technique {name: 'AccLLM'})-[:RUNS_ON]->(h:Hardware {name: 'FPGA'}) RETURN path
MATCH path = (a:Technique {name: 'AccLLM'})-[:RUNS_ON]->(h:Hardware) RETURN length(path), [n IN nodes(path) | n.name] AS names ORDER BY names
MATCH path = (a:Technique {name: 'AccLLM'})-[:RUNS_ON]->(h:Hardware) RETURN [r IN relationships(path) | type(r)] AS types, h.name ORDER BY h.name
MATCH (a:Technique {name: 'AccLLM'})-[*1..2]->(b:Hardware) RETURN DISTINCT b.name ORDER BY b.name LIMIT 20
MATCH (a:Technique {name: 'AccLLM'})-[:RUNS_ON*1..2]-(b) RETURN count(*) AS walks
MATCH (a:Technique {name: 'AccLLM'})-[:RUNS_ON*0..1]-(b) RETURN b.name ORDER BY b.name
MATCH (a:Technique {name: 'AccLLM'})-[:RUNS_ON*2]-(b:Technique) RETURN DISTINCT b.name ORDER BY b.name LIMIT 10
MATCH (a:Hardware)-[:IS_A*]->(b:Hardware) RETURN a.name, b.name ORDER BY a.name, b.name
MATCH p = shortestPath((a:Technique {name: 'AccLLM'})-[*..6]-(b:Hardware {name: 'GPU'})) RETURN length(p) AS steps
MATCH (a:Technique {name: 'AccLLM'}), (b:Hardware {name: 'A100'}) MATCH p = shortestPath((a)-[:RUNS_ON*..8]-(b)) RETURN length(p) AS steps
MATCH p = allShortestPaths((a:Technique {name: 'AccLLM'})-[:RUNS_ON*..6]-(b:Hardware {name: 'GPU'})) RETURN length(p) AS steps, count(p) AS paths
MATCH (a:Technique {name: 'AccLLM'})-[r:RUNS_ON*1..2]->(b) RETURN size(r) AS hops, b.name ORDER BY hops, b.name
MATCH path = (p:Paper)-[:PROPOSES]->(:Technique {name: 'AccLLM'})-[:RUNS_ON]->(h) WITH path ORDER BY h.name RETURN collect(path) AS paths
MATCH path = (p:Paper)-[:PROPOSES]->(:Technique {name: 'AccLLM'}) RETURN startNode(relationships(path)[0]).id AS start, endNode(relationships(path)[0]).id AS end
// lists and maps
RETURN [1, 2, 3][0] AS a, [1, 2, 3][-1] AS b, [1, 2, 3][5] AS c, [1, 2, 3, 4][1..3] AS d, [1, 2, 3][..2] AS e
RETURN range(1, 5) AS a, range(0, 10, 5) AS b, range(5, 1, -2) AS c, range(3, 1) AS d
RETURN size([1, null]) AS a, head([1, 2]) AS b, last([1, 2]) AS c, tail([1, 2, 3]) AS d, head([]) AS e
RETURN reverse([1, 2, 3]) AS a, [1] + [2] AS b, [1] + 2 AS c
RETURN [x IN [1, 2, 3, 4] WHERE x % 2 = 0 | x * 10] AS evens
RETURN [x IN [1, 2] | {value: x}] AS maps
RETURN reduce(total = 0, x IN [1, 2, 3] | total + x) AS total
RETURN all(x IN [1, 2] WHERE x > 0) AS a, any(x IN [1, 2] WHERE x > 1) AS b, none(x IN [1] WHERE x > 1) AS c, single(x IN [1, 2] WHERE x = 1) AS d
RETURN 1 IN [1, 2] AS a, 3 IN [1, 2] AS b, null IN [1] AS c, 1 IN [] AS d, [1] IN [[1], [2]] AS e
RETURN {a: 1, b: {c: 'x'}} AS map, {a: 1}.a AS a, {a: 1}.b AS b, {a: 1}['a'] AS c
RETURN keys({b: 1, a: 2}) AS keys
MATCH (t:Technique {name: 'AccLLM'}) RETURN t {.name, .papers} AS t
MATCH (t:Technique {name: 'AccLLM'}) RETURN t {.name, kind: t.type, more: [1]} AS t
MATCH (t:Technique {name: 'AccLLM'}) RETURN properties(t).name AS name, t['name'] AS again
MATCH (t:Technique {name: 'AccLLM'}) RETURN labels(t) AS labels
MATCH (t:Technique {name: 'AccLLM'}) RETURN size([(t)-[:RUNS_ON]->(h) | h.name]) AS devices
MATCH (t:Technique)-[:RUNS_ON]->(h:Hardware) WITH t, collect(DISTINCT h.deviceClass) AS classes RETURN t.name, classes ORDER BY size(classes) DESC, t.name LIMIT 3
// strings
RETURN toUpper('aé') AS a, toLower('AÉ') AS b, trim('  x ') AS c, lTrim(' x') AS d, rTrim('x ') AS e
RETURN substring('hello', 1, 3) AS a, left('hello', 2) AS b, right('hello', 2) AS c, substring('hello', 3) AS d
RETURN replace('a-b-c', '-', '+') AS a, split('a,b,,c', ',') AS b, reverse('abc') AS c, size('abc') AS d
RETURN 'abc' STARTS WITH 'ab' AS a, 'abc' ENDS WITH 'bc' AS b, 'abc' CONTAINS 'x' AS c, null CONTAINS 'x' AS d
RETURN 'it\'s' AS a, "say \"hi\"" AS b, 'tab\there' AS c, 'back\\slash' AS d
RETURN 'a' + 'b' AS a, 'a' + 1 AS b, 'a' + null AS c
RETURN toString(1) AS a, toString(1.5) AS b, toString(true) AS c, toInteger('7') AS d, toFloat('1.5') AS e, toInteger('x') AS f, toBoolean('true') AS g
RETURN 'Straße' AS a, '漢字' AS b, size('漢字') AS c, '😀' AS d
MATCH (p:Paper) WHERE p.title CONTAINS 'FPGA' RETURN p.title ORDER BY p.title
MATCH (p:Paper) WHERE toLower(p.title) CONTAINS 'quantiz' RETURN p.title ORDER BY p.title
MATCH (h:Hardware) WHERE h.name STARTS WITH 'A' RETURN h.name ORDER BY h.name
MATCH (h:Hardware) WHERE h.name =~ 'A.*' RETURN h.name ORDER BY h.name
MATCH (h:Hardware) WHERE h.name =~ '(?i)fpga' RETURN h.name
MATCH (h:Hardware) WHERE h.name =~ 'PGA' RETURN h.name
// numbers
RETURN 7 / 2 AS a, 7.0 / 2 AS b, 7 % 3 AS c, -7 % 3 AS d, 2 ^ 3 AS e, -2 ^ 2 AS f
RETURN abs(-1.5) AS a, ceil(1.2) AS b, floor(-1.2) AS c, round(2.5) AS d, round(-2.5) AS e, sign(-3) AS f, sqrt(9) AS g
RETURN round(3.14159, 2) AS a, 1e3 AS b, 0x1F AS c, 0.1 + 0.2 AS d
RETURN toInteger(3.9) AS a, toInteger(-3.9) AS b, toFloat(3) AS c
RETURN 1 = 1.0 AS a, 1 < 2 AS b, 1 <> 2 AS c, 2 >= 2 AS d
RETURN 1 < 2 < 3 AS a, 3 > 2 > 2 AS b
RETURN 5 / 0.0 AS a
RETURN log(1) AS a, exp(0) AS b, sin(0) AS c, pi() > 3 AS d
// null rules
RETURN null = null AS a, null <> null AS b, null IS NULL AS c, 1 IS NOT NULL AS d, null + 1 AS e
RETURN true AND null AS a, false AND null AS b, true OR null AS c, false OR null AS d, NOT null AS e, true XOR null AS f
RETURN coalesce(null, 2, 3) AS a, coalesce(null, null) AS b
MATCH (p:Paper) WHERE p.year > 2000 RETURN count(p) AS n
MATCH (p:Paper) WHERE NOT p.year > 2000 RETURN count(p) AS n
MATCH (h:Hardware) WHERE h.deviceClass IS NULL RETURN count(h) AS n
MATCH (h:Hardware) WHERE h.deviceClass <> 'GPU' RETURN count(h) AS n
MATCH (h:Hardware) WHERE h.nothing = h.nothing RETURN count(h) AS n
RETURN [1, null] = [1, null] AS a
RETURN size(null) AS a, toUpper(null) AS b, head(null) AS c, null[0] AS d
RETURN 1 = '1' AS a
MATCH (e:Entity) WHERE e.papers = '1' RETURN count(e) AS n
RETURN 'a' < 1 AS a
// CASE, UNWIND, WITH
RETURN CASE WHEN 1 > 2 THEN 'a' WHEN 2 > 1 THEN 'b' ELSE 'c' END AS x, CASE 3 WHEN 1 THEN 'one' END AS y
MATCH (e:Entity) RETURN CASE WHEN e.papers > 5 THEN 'much' ELSE 'little' END AS amount, count(*) ORDER BY amount
MATCH (t:Technique {name: 'AccLLM'}) OPTIONAL MATCH (t)-[:IS_A]->(x) RETURN CASE WHEN x IS NULL THEN t ELSE x END AS y
MATCH (t:Technique {name: 'AccLLM'}) OPTIONAL MATCH (t)-[:IS_A]->(x) RETURN coalesce(x, t) AS y
MATCH (t:Technique {name: 'AccLLM'}) OPTIONAL MATCH (t)-[:IS_A]->(x) RETURN coalesce(x.name, t.name) AS y
UNWIND [1, 2] AS x UNWIND ['a', 'b'] AS y RETURN x, y ORDER BY x, y
UNWIND [] AS x RETURN x
UNWIND null AS x RETURN x
UNWIND [[1, 2], [3]] AS list UNWIND list AS x RETURN x
UNWIND [{name: 'GPU'}, {name: 'FPGA'}] AS row MATCH (h:Hardware {name: row.name}) RETURN h.name, h.papers ORDER BY h.name
WITH 1 AS x, 2 AS y RETURN x + y
WITH [1, 2, 3] AS list WITH list, size(list) AS n RETURN n, list
MATCH (e:Entity) WITH e.type AS type, count(*) AS n WHERE n > 50 RETURN type, n ORDER BY n DESC
MATCH (e:Technique) WITH e WHERE e.papers > 3 RETURN e.name ORDER BY e.name
MATCH (e:Technique) WITH DISTINCT e.papers AS papers ORDER BY papers DESC LIMIT 3 RETURN collect(papers) AS most
MATCH (e:Technique) WITH * WHERE e.papers > 3 RETURN count(*)
// subqueries and unions
RETURN 1 AS x UNION RETURN 1 AS x
RETURN 1 AS x UNION ALL RETURN 1 AS x
MATCH (h:Hardware {name: 'GPU'}) RETURN h.name AS name UNION MATCH (s:Software {name: 'CUDA'}) RETURN s.name AS name
MATCH (t:Technique {name: 'AccLLM'}) CALL { WITH t MATCH (t)-[:RUNS_ON]->(h) RETURN count(h) AS devices } RETURN t.name, devices
MATCH (t:Technique {name: 'AccLLM'}) CALL (t) { MATCH (t)-[:RUNS_ON]->(h) RETURN count(h) AS devices } RETURN t.name, devices
CALL { MATCH (n:Hardware) RETURN count(n) AS n UNION ALL MATCH (n:Software) RETURN count(n) AS n } RETURN sum(n) AS n
UNWIND [1, 2, 3] AS x CALL { WITH x RETURN x * x AS square } RETURN x, square ORDER BY x
MATCH (t:Technique) WHERE t.papers = COUNT { (t)<-[:USES]-(:Paper) } RETURN count(t) AS n
MATCH (t:Technique {name: 'AccLLM'}) RETURN COLLECT { MATCH (t)-[:RUNS_ON]->(h) RETURN h.name ORDER BY h.name } AS devices
// functions of the graph
MATCH (a:Technique {name: 'AccLLM'})-[r:RUNS_ON]->(h:Hardware {name: 'FPGA'}) RETURN type(r), startNode(r).name, endNode(r).name, r.papers
MATCH (a:Technique {name: 'AccLLM'})-[r:RUNS_ON]->(h:Hardware {name: 'FPGA'}) RETURN keys(r) AS keys
MATCH (a:Technique {name: 'AccLLM'}) RETURN exists((a)-[:RUNS_ON]->()) AS runs
MATCH (a:Technique {name: 'AccLLM'}) RETURN a:Technique AS t, a:Hardware AS h
MATCH (a:Technique), (b:Technique) WHERE a = b RETURN count(*) AS n
MATCH (a:Hardware)-[r]->(b) WHERE a.deviceClass = b.name RETURN type(r), count(*) ORDER BY type(r)
MATCH (a)-[r]->(b) RETURN labels(a)[0] AS label, type(r) AS type, count(*) AS n ORDER BY label, type
MATCH ((a:Hardware)-[:IS_A]->(b:Hardware)){1,2} RETURN count(*) AS n
MATCH (n:!Paper&!Entity&!Result) RETURN count(n) AS n
RETURN date('2024-02-29').year AS y
RETURN toString(date('2024-02-29') + duration('P1Y')) AS d
// traps
MATCH (h:Hardware) RETURN h.deviceClass AS class, sum(h.year) AS years ORDER BY class
MATCH (h:Hardware) WITH h.deviceClass AS class, sum(h.year) AS years RETURN class, years + 1 AS more ORDER BY class
MATCH (n:Nothing) WITH sum(n.x) AS total RETURN total + 1 AS more
RETURN 1 IN ['1'] AS a
RETURN '1' IN [1] AS a
MATCH (e:Entity) WHERE e.papers IN ['1', '2'] RETURN count(e) AS n
MATCH (e:Entity) WHERE '1' = e.papers RETURN count(e) AS n
WITH '1' AS a, 1 AS b RETURN a = b AS same
WITH [1, null] AS a RETURN a = [1, null] AS same
MATCH (e:Entity) WHERE e.papers > '1' RETURN count(e) AS n
RETURN {a: 1} = {a: 1} AS a, {a: 1} = {a: 2} AS b, {a: null} = {a: null} AS c
RETURN [1, 2] = [1, 2] AS a, [1] = [2] AS b, [1, 2] < [1, 3] AS c
RETURN 1 + 1.5 AS a, '1' + 1 AS b, 3 * 1.0 AS c, 10 / 4 AS d, 10 % 4 AS e
RETURN -7 / 2 AS a, 7 / -2 AS b
RETURN 0.0 / 0.0 AS a
RETURN 9007199254740993 AS a, -9223372036854775808 AS b
RETURN 1.0 AS a, 100000000000000000000.0 AS b, 1e-7 AS c
RETURN toString(1.0) AS a, toString(1e10) AS b
RETURN size('😀') AS a, reverse('a😀') AS b, left('😀a', 1) AS c
RETURN substring('hello', 2, 100) AS a, left('hi', 5) AS b
RETURN split('abc', '') AS a
RETURN toUpper('ß') AS a, toLower('İ') AS b
RETURN 'a' < 'b' AS a, 'B' < 'a' AS b, 'a' <= 'a' AS c
RETURN true > false AS a, true = 1 AS b
RETURN trim('\t x \n') AS a
MATCH (n:Hardware) RETURN n.name AS name ORDER BY n.papers DESC, name LIMIT 3
MATCH (n:Hardware) WITH n.name AS name, n.papers AS papers ORDER BY papers DESC, name LIMIT 3 RETURN name
MATCH (n:Hardware) RETURN n.name, n.papers AS p ORDER BY p DESC, n.name LIMIT 3
MATCH (n:Hardware) RETURN DISTINCT n.deviceClass, count(*) AS c ORDER BY c DESC
MATCH (a:Technique)-[:RUNS_ON]->(h) WITH a, count(h) AS n WHERE n >= 2 WITH count(a) AS many RETURN many
MATCH (a:Technique)-[r]->(h:Hardware) WHERE type(r) = 'RUNS_ON' AND r.papers >= 1 RETURN count(*)
MATCH (a {name: 'GPU'}) RETURN labels(a), a.name
MATCH (a:Hardware {name: 'GPU'}) RETURN *
MATCH (a:Hardware {name: 'GPU'}) WITH a, 1 AS one RETURN *
MATCH (a:Hardware {name: 'GPU'}) RETURN a.name AS `a name`, a.papers AS `x``y`
MATCH (a:Hardware {name: 'GPU'}) /* here */ RETURN a.name // there
MATCH (`odd name`:Hardware {name: 'GPU'}) RETURN `odd name`.name
MATCH (t:Technique {name: 'AccLLM'})-[r]->(x) RETURN type(r) AS t, x.name AS n ORDER BY t, n SKIP 2 LIMIT 3
MATCH (t:Technique)-[:RUNS_ON]->(h:Hardware {name: 'GPU'}), (t)-[:RUNS_ON]->(g:Hardware {name: 'CPU'}) RETURN t.name ORDER BY t.name
MATCH (a:Technique {name: 'AccLLM'})-[:RUNS_ON]->(h)<-[:RUNS_ON]-(b) RETURN count(*) AS n, count(DISTINCT b) AS d
MATCH (a:Technique {name: 'AccLLM'})-[:RUNS_ON]->(h), (b)-[:RUNS_ON]->(h) RETURN count(*) AS n
MATCH (a)-[:RUNS_ON]->(h:Hardware {name: 'FPGA'})-[:IS_A*0..2]->(c) RETURN DISTINCT c.name ORDER BY c.name
MATCH (r:Result) WHERE r.baseline = [] RETURN count(r) AS n
MATCH (r:Result) WHERE 'FlightLLM' IN r.baseline RETURN r.value ORDER BY r.value
MATCH (r:Result) WHERE size(r.baseline) > 1 RETURN r.value, r.baseline ORDER BY r.id
MATCH (r:Result) WHERE any(b IN r.baseline WHERE b STARTS WITH 'F') RETURN r.value ORDER BY r.value
MATCH (r:Result) UNWIND r.baseline AS b RETURN b, count(*) AS n ORDER BY n DESC, b LIMIT 5
MATCH (r:Result) WHERE r.ratio > 10 RETURN r.subject, r.ratio ORDER BY r.ratio DESC, r.id LIMIT 5
MATCH (r:Result) RETURN r.change, avg(r.confidence) AS c ORDER BY r.change
MATCH (r:Result) RETURN max(r.high), min(r.low)
MATCH (p:Paper)-[:STATES]->(r:Result) WITH p, max(r.ratio) AS best WHERE best IS NOT NULL RETURN p.title, best ORDER BY best DESC, p.title LIMIT 5
MATCH (p:Paper)-[:STATES]->(r:Result)-[:AT]->(h:Hardware) RETURN h.name, count(DISTINCT p) AS papers ORDER BY papers DESC, h.name
MATCH (p:Paper) WHERE size([(p)-[:PROPOSES]->(t) | t]) > 3 RETURN count(p) AS n
MATCH (p:Paper) RETURN p.title, size([(p)-[:RUNS_ON]->(h) | h.name]) AS n ORDER BY n DESC, p.title LIMIT 3
MATCH (a:Technique {name: 'AccLLM'}) SKIP 0 LIMIT 1 RETURN a.name
