npx vp build session.yaml                                     # stops at the gate, and says where to look
npx vp gates session.yaml                                     # what waits for you, and what waits behind it
npx vp approve session.yaml approve_script
npx vp build session.yaml                                     # the film
npx vp take session.yaml 'film/scenes[s01]/clips[02]'         # another roll of one clip; the first is kept
npx vp build session.yaml                                     # runs that clip, and the cut if it came out different
npx vp use session.yaml 'film/scenes[s01]/frames[01]' my.png  # your own picture; it is never drawn again
npx vp build session.yaml                                     # runs its clip, the sheet and the cut
npx vp watch session.yaml &                                   # from here on every edit is built
sed -i 's/Look outside/Look upstairs/' screenplay.fountain    # one line is changed, so the gate asks again
npx vp gates session.yaml                                     # what it asks about now; an approval is of what was shown last
npx vp approve session.yaml approve_script                    # the watch sees it: one voice, one clip, music, mix, cut
fg                                                            # Ctrl-C ends it
