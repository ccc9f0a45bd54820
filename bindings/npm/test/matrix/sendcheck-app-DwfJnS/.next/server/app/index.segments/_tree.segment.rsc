1:[["children",{"s":"__PAGE__","h":160}]]
0:{"b":"iN2teBZxTtJl8j2UJhu7F","t":{"t":{"s":"","h":80,"c":"$Q1"}}}
